// A sheet that texts and boxes are put on, one below the other: what becomes a poster's flow and display list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pages/display_list.h"
#include "text/measurer.h"

namespace offprint::share {

// A text that the sheet knows; kNoText stands for an empty one, which takes no room.
using TextNumber = int;
inline constexpr TextNumber kNoText = -1;

// Where a text goes. Lengths in 1/64 px from the sheet's top left corner.
struct Column {
  LayoutUnit x = 0;
  LayoutUnit y = 0;
  LayoutUnit width = 0;
  std::size_t most_lines = 1;
};

// Texts are declared first, so that all are measured at once; then each is set where it belongs.
class PosterSheet {
 public:
  PosterSheet(std::string lang, TextMeasurer& measurer) : measurer_(measurer) { flow_.lang = std::move(lang); }

  // Declares a text of one style; only before `measure`.
  TextNumber declare(Role role, const RoleStyle& style, std::string_view text);

  // Measures all that was declared.
  void measure();

  // The width of a text on one line; 0 for kNoText.
  LayoutUnit width_of(TextNumber text) const;

  // The lines of a text are to be about equally long, and ragged. Before it is set.
  void balance(TextNumber text);

  // Sets a text and draws it; returns its height, 0 for kNoText. What does not fit ends with "…". Each text once.
  LayoutUnit set(TextNumber text, const Column& column);

  // Draws a text as an ornament, which is no part of what the poster says; returns its height.
  LayoutUnit set_ornament(TextNumber text, const Column& column);

  // How many commands there are; moves those from `first` on down.
  std::size_t size() const { return commands_.size(); }
  void move_down(std::size_t first, LayoutUnit by);

  // What all stands on, where it is not paper.
  void set_ground(Colour colour) { ground_ = colour; }
  void add_rectangle(RectangleKind kind, Colour colour, const Rectangle& box);
  void add_picture(const Rectangle& box, std::string source, std::string description);
  void add_code(const Rectangle& box, std::string url, std::string description);

  Flow take_flow() { return std::move(flow_); }
  DisplayList take_list(LayoutUnit width, LayoutUnit height);

 private:
  LayoutUnit draw(TextNumber text, const Column& column, bool ornament);
  void add_box(Role role, std::string source, std::string description);

  TextMeasurer& measurer_;
  WidthTable widths_;
  Flow flow_;
  std::vector<Command> commands_;
  Colour ground_ = Colour::kPaper;
};

}  // namespace offprint::share
