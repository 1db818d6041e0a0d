// Short texts that stand around articles everywhere: over lists of other articles, on buttons, before advertising.
#pragma once

#include <string_view>

namespace offprint {

// Whether a text is nothing but such a label: "Advertisement", "Share this", "相关阅读：". Case, white space and marks at its end do not matter.
bool is_label(std::string_view text);

// Whether it is one of those labels that stand over what leads away ("Related", "相关阅读"), and whether it begins with one and a colon ("Read more: …").
bool is_lead(std::string_view text);
bool begins_with_lead(std::string_view text);

// Whether it begins as lines do that ask the reader for something: "Follow us …", "Sign up for our …".
bool begins_with_call(std::string_view text);

}  // namespace offprint
