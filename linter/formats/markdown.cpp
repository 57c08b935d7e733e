#include "formats/markdown.h"

#include <md4c.h>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>

#include "formats/markdown_text.h"
#include "text/line_ends.h"

namespace gaolint {
namespace {

/// A larger text is no Markdown draft, and the parser needs many times its size.
constexpr std::size_t kLargest = std::size_t{64} << 20;
/// What the parser may tell of a text, by byte of it: tables and references can be written that
/// grow with the square of their size.
constexpr std::uint64_t kMostPerByte = 16;
/// In a paragraph of more lines the parser needs the square of their number to look for links.
constexpr std::size_t kMostLinesWithLinks = 4096;
constexpr std::string_view kObject = "\uFFFC";
constexpr std::size_t kMarkerLook = 64;

bool is_ascii_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string blank(std::string_view text) {
  std::string blanks(text);
  std::replace_if(
      blanks.begin(), blanks.end(), [](char c) { return !is_ascii_white(c); }, ' ');
  return blanks;
}

/// Hides the brackets in blocks of very many lines.
void hide_links_in_long_blocks(std::string& parsed) {
  std::size_t block = 0, lines = 0;
  const auto end_block = [&](std::size_t end) {
    if (lines > kMostLinesWithLinks) {
      const auto at = parsed.begin();
      std::replace(at + static_cast<std::ptrdiff_t>(block), at + static_cast<std::ptrdiff_t>(end),
                   '[', ',');
    }
    lines = 0;
  };
  for (std::size_t begin = 0; begin < parsed.size();) {
    const std::size_t end = std::min(parsed.find('\n', begin), parsed.size());
    const bool is_blank = std::all_of(parsed.data() + begin, parsed.data() + end, is_ascii_white);
    if (is_blank) {
      end_block(begin);
      block = end;
    } else {
      ++lines;
    }
    begin = end + 1;
  }
  end_block(parsed.size());
}

/// Hears what the parser finds in a text and puts together the prose of it.
class ProseCollector {
 public:
  ProseCollector(std::string_view text, std::string_view parsed)
      : text_(text), parsed_(parsed), prose_(blank(text)), kept_(text.size()) {}

  /// False if the parser gave up or went on for too long.
  bool parse() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) {
      return collector(self).enter(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) {
      return collector(self).leave(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* self) {
      return collector(self).enter(type, detail);
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) {
      return collector(self).leave(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return collector(self).take(type, {text, size});
    };
    return md_parse(parsed_.data(), static_cast<MD_SIZE>(parsed_.size()), &parser, this) == 0;
  }

  void drop(Span span) {
    for (Offset at = span.begin; at < span.end; ++at) {
      if (!is_ascii_white(prose_[at])) prose_[at] = ' ';
      kept_[at] = false;
    }
  }

  void keep_line_marks() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::string_view line = std::string_view(prose_).substr(begin, end - begin);
      const std::size_t indent = line.find_first_not_of(" \t\r");
      if (indent != line.npos) {
        keep_marks(static_cast<Offset>(begin), static_cast<Offset>(begin + indent));
      }
      begin = end + 1;
    }
  }

  std::string take_prose() { return std::move(prose_); }

  std::vector<Span> locked() const {
    std::vector<Span> spans;
    for (Offset at = 0; at < text_.size(); ++at) {
      if (kept_[at]) continue;
      if (!spans.empty() && spans.back().end == at) {
        ++spans.back().end;
      } else {
        spans.push_back({at, at + 1});
      }
    }
    return spans;
  }

 private:
  static ProseCollector& collector(void* self) { return *static_cast<ProseCollector*>(self); }

  /// Not zero stops the parser.
  int spend(std::uint64_t cost) {
    spent_ += cost;
    return spent_ > kMostPerByte * (text_.size() + 64) ? 1 : 0;
  }

  int enter(MD_BLOCKTYPE type, void* detail) {
    if (type == MD_BLOCK_TABLE) ++tables_;
    if (type == MD_BLOCK_CODE) {
      code_ = Span{};
      fenced_ = static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->fence_char != 0;
    }
    return spend(1);
  }

  int leave(MD_BLOCKTYPE type) {
    if (type == MD_BLOCK_TABLE) --tables_;
    if (type == MD_BLOCK_CODE) {
      const Span code = *code_;
      code_.reset();
      if (!fenced_ && is_indented_prose(text_.substr(code.begin, code.size()))) keep(code);
    }
    return spend(1);
  }

  int enter(MD_SPANTYPE type, void* detail) {
    if (type == MD_SPAN_IMG) {
      ++images_;
      return spend(1 + static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src.size);
    }
    if (type != MD_SPAN_A) return spend(1);
    const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
    return spend(1 + link.href.size + link.title.size);
  }

  int leave(MD_SPANTYPE type) {
    if (type == MD_SPAN_IMG) --images_;
    return spend(1);
  }

  int take(MD_TEXTTYPE type, std::string_view piece) {
    if (const std::optional<Span> place = place_of(piece)) take(type, *place);
    return spend(1);
  }

  void take(MD_TEXTTYPE type, Span place) {
    if (code_) {
      *code_ = code_->empty() ? place : Span{code_->begin, place.end};
    } else if (tables_ > 0 || type == MD_TEXT_HTML) {
      return;
    } else if (type == MD_TEXT_CODE || images_ > 0 || is_autolink(place) ||
               (type == MD_TEXT_ENTITY && !text_.substr(0, place.end).ends_with("sp;"))) {
      put_object(place);
    } else if (type == MD_TEXT_NORMAL) {
      keep(place);
    }
  }

  /// The parser also tells of white space that is nowhere in the text.
  std::optional<Span> place_of(std::string_view piece) const {
    const std::less<const char*> before;
    const char* begin = parsed_.data();
    if (piece.empty() || before(piece.data(), begin)) return std::nullopt;
    if (before(begin + parsed_.size(), piece.data() + piece.size())) return std::nullopt;
    const auto at = static_cast<Offset>(piece.data() - begin);
    return Span{at, static_cast<Offset>(at + piece.size())};
  }

  bool is_autolink(Span place) const {
    return place.begin > 0 && text_[place.begin - 1] == '<' && place.end < text_.size() &&
           text_[place.end] == '>';
  }

  void keep(Span place) {
    for (Offset at = place.begin; at < place.end; ++at) {
      prose_[at] = text_[at];
      kept_[at] = true;
    }
  }

  /// Where the thing itself is too short the mark before it is taken too.
  void put_object(Span place) {
    const auto size = static_cast<Offset>(kObject.size());
    const Offset begin = place.size() < size && place.begin > 0 ? place.begin - 1 : place.begin;
    if (begin + size > prose_.size()) return;
    for (Offset at = begin; at < begin + size; ++at) {
      if (kept_[at] || (prose_[at] != ' ' && prose_[at] != '\t')) return;
    }
    prose_.replace(begin, size, kObject);
  }

  void keep_marks(Offset begin, Offset content) {
    const Offset end = end_of_line_marks(text_, begin, content);
    const bool numbered = begins_with_marker(text_.substr(content, kMarkerLook));
    for (Offset at = begin; at < end; ++at) {
      if (text_[at] == '#' && numbered) continue;
      keep({at, at + 1});
    }
  }

  std::string_view text_;    // of the draft
  std::string_view parsed_;  // what the parser sees, as long
  std::string prose_;
  std::vector<bool> kept_;  // by byte: prose as it stands in the text
  int tables_ = 0, images_ = 0;
  std::optional<Span> code_;  // the block that is being read
  bool fenced_ = false;
  std::uint64_t spent_ = 0;
};

}  // namespace

Source read_as_markdown(Source source) {
  const std::string_view text = source.text();
  if (text.size() > kLargest) return source;
  std::string parsed(text);
  const Span front = front_matter(text);
  std::replace_if(
      parsed.begin(), parsed.begin() + front.end, [](char c) { return !is_ascii_white(c); }, ' ');
  // The parser knows no footnotes; it would take them for links. A comma is to it what [ is beside
  // emphasis, and nothing else.
  const std::vector<Span> footnotes = footnote_marks(text);
  for (const Span mark : footnotes) parsed.replace(mark.begin, mark.size(), mark.size(), ',');
  hide_links_in_long_blocks(parsed);
  ProseCollector collector(text, parsed);
  if (!collector.parse()) return source;
  for (const Span mark : footnotes) collector.drop(mark);
  collector.keep_line_marks();
  return std::move(source).with_prose(collector.take_prose(), collector.locked());
}

}  // namespace gaolint
