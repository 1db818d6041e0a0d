#include "cli/cairo_runs.h"

#include <algorithm>
#include <numeric>

#include "article/utf8.h"
#include "cli/cairo_handles.h"
#include "text/clusters.h"

namespace offprint::cli {
namespace {

// Glyphs that belong together, and the code points [begin, end) of the run that they are drawn for.
struct Cluster {
  std::size_t first_glyph;
  std::size_t end_glyph;
  std::uint32_t begin;
  std::uint32_t end;
};

// From left to right.
std::vector<Cluster> clusters_of(const ShapedRun& run) {
  std::vector<Cluster> clusters;
  for (std::size_t i = 0; i < run.glyphs.size(); ++i) {
    const std::uint32_t begin = run.glyphs[i].cluster;
    if (clusters.empty() || clusters.back().begin != begin) clusters.push_back({i, i, begin, 0});
    clusters.back().end_glyph = i + 1;
  }
  std::vector<std::uint32_t> begins;
  for (const Cluster& cluster : clusters) begins.push_back(cluster.begin);
  std::sort(begins.begin(), begins.end());
  for (Cluster& cluster : clusters) {
    const auto next = std::upper_bound(begins.begin(), begins.end(), cluster.begin);
    cluster.end = next == begins.end() ? static_cast<std::uint32_t>(run.text.size()) : *next;
  }
  return clusters;
}

// How many user-perceived characters a cluster of glyphs stands for; a ligature stands for several.
std::uint32_t characters_in(const Cluster& cluster, const std::vector<std::uint8_t>& ends) {
  if (ends.empty()) return cluster.end - cluster.begin;
  return std::accumulate(ends.begin() + cluster.begin, ends.begin() + cluster.end, std::uint32_t{0});
}

// Draws one run after the other.
class RunDrawer {
 public:
  RunDrawer(cairo_t* context, const RunSetting& setting, RunStart start) : context_(context), setting_(setting), x_(start.x), y_(start.baseline) {}

  void draw(const ShapedRun& run) {
    glyphs_.clear();
    clusters_.clear();
    const std::vector<std::uint8_t> ends = setting_.spacing != 0 ? find_cluster_ends(run.text) : std::vector<std::uint8_t>();
    for (const Cluster& cluster : clusters_of(run)) add(run, cluster, ends);
    if (glyphs_.empty()) return;
    if (run.right_to_left) std::reverse(clusters_.begin(), clusters_.end());
    cairo_set_font_face(context_, run.face->drawing_face());
    cairo_matrix_t matrix;
    cairo_matrix_init(&matrix, setting_.size * setting_.stretch, 0, -run.face->slant() * setting_.size, setting_.size, 0, 0);
    cairo_set_font_matrix(context_, &matrix);
    const std::string text = to_utf8(run.text);
    cairo_show_text_glyphs(context_, text.data(), static_cast<int>(text.size()), glyphs_.data(), static_cast<int>(glyphs_.size()), clusters_.data(),
                           static_cast<int>(clusters_.size()),
                           run.right_to_left ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : static_cast<cairo_text_cluster_flags_t>(0));
  }

 private:
  void add(const ShapedRun& run, const Cluster& cluster, const std::vector<std::uint8_t>& ends) {
    const double space = setting_.spacing * characters_in(cluster, ends);
    if (run.right_to_left) x_ += space;
    for (std::size_t i = cluster.first_glyph; i < cluster.end_glyph; ++i) {
      const ShapedGlyph& glyph = run.glyphs[i];
      const double width = setting_.size * setting_.stretch;
      glyphs_.push_back({glyph.glyph, x_ + glyph.x_offset * width, y_ - glyph.y_offset * setting_.size});
      x_ += glyph.advance * width;
    }
    if (!run.right_to_left) x_ += space;
    const std::string text = to_utf8(std::u32string_view(run.text).substr(cluster.begin, cluster.end - cluster.begin));
    clusters_.push_back({static_cast<int>(text.size()), static_cast<int>(cluster.end_glyph - cluster.first_glyph)});
  }

  cairo_t* context_;
  const RunSetting& setting_;
  double x_;
  double y_;
  std::vector<cairo_glyph_t> glyphs_;
  std::vector<cairo_text_cluster_t> clusters_;
};

}  // namespace

double advance_of(const ShapedRun& run, const RunSetting& setting) {
  double width = 0;
  for (const ShapedGlyph& glyph : run.glyphs) width += glyph.advance * setting.size * setting.stretch;
  if (setting.spacing == 0) return width;
  const std::vector<std::uint8_t> ends = find_cluster_ends(run.text);
  const std::size_t characters = ends.empty() ? run.text.size() : std::accumulate(ends.begin(), ends.end(), std::size_t{0});
  return width + setting.spacing * static_cast<double>(characters);
}

void draw_runs(cairo_t* context, const std::vector<ShapedRun>& runs, const RunSetting& setting, RunStart start) {
  RunDrawer drawer(context, setting, start);
  for (const ShapedRun& run : runs) drawer.draw(run);
}

}  // namespace offprint::cli
