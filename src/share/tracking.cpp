#include "share/tracking.h"

#include <algorithm>
#include <array>

namespace offprint::share {
namespace {

// Names that begin so, and whose they are.
constexpr std::array<std::string_view, 5> kPrefixes = {
    "utm_",    // Google Analytics, "Custom campaigns"; every other counter took it over
    "mtm_",    // Matomo, "Tracking campaigns"
    "pk_",     // Matomo, before it was called so
    "hsa_",    // HubSpot, "Ads tracking"
    "share_",  // bilibili: share_source, share_medium, share_plat, share_session_id, share_tag
};

// Whole names, by who sets them.
constexpr std::array<std::string_view, 43> kNames = {
    // Google Ads Help, "GCLID: Definition" and "About gbraid and wbraid"; Analytics' cross-domain linker; Merchant Center
    "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "_ga", "_gl", "srsltid",
    // Meta for Developers, "ClickID and the fbp and fbc parameters"; Instagram's share button
    "fbclid", "igsh", "igshid",
    // The click identifiers in the conversion guides of Microsoft Advertising, X, TikTok, LinkedIn, Pinterest, Snap and Reddit
    "msclkid", "twclid", "ttclid", "li_fat_id", "epik", "ScCid", "rdt_cid",
    // Yandex Direct, Yandex Search, LiveInternet's _openstat
    "yclid", "ysclid", "_openstat",
    // Mailchimp, HubSpot, Marketo, Omeda, Vero, Klaviyo, Drip, Wicked Reports: mails. Firefox's query stripping and Brave's filter have them too
    "mc_cid", "mc_eid", "_hsenc", "_hsmi", "mkt_tok", "oly_anon_id", "oly_enc_id", "vero_id", "_kx", "__s", "wickedid",
    // Alibaba, "super position model" of its logs; bilibili has the same, and its viewer's source
    "spm", "scm", "spm_id_from", "vd_source",
    // WeChat adds them to a page that is shared in a chat or in Moments: from=timeline, groupmessage, singlemessage
    "from", "isappinstalled", "nsukey",
    // Baidu's wfr=spider&for=pc, Sina, Xiaohongshu
    "wfr", "for", "sudaref", "xhsshare",
};

}  // namespace

bool is_tracking(std::string_view name) {
  if (std::find(kNames.begin(), kNames.end(), name) != kNames.end()) return true;
  return std::any_of(kPrefixes.begin(), kPrefixes.end(), [name](std::string_view prefix) { return name.starts_with(prefix); });
}

std::string without_tracking(std::string_view query, std::vector<std::string>& dropped) {
  std::string kept;
  bool is_first = true;
  for (;;) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    const std::string_view name = parameter.substr(0, parameter.find('='));
    if (is_tracking(name)) {
      dropped.emplace_back(name);
    } else {
      if (!is_first) kept += '&';
      kept += parameter;
      is_first = false;
    }
    if (end == query.size()) return kept;
    query.remove_prefix(end + 1);
  }
}

}  // namespace offprint::share
