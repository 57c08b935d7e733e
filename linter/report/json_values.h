#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "report/language.h"
#include "report/reporter.h"
#include "text/source.h"

namespace gaolint {

using Json = nlohmann::ordered_json;

/// {"start":{"line","column","offset"},"end":{…}}: line and column from 1, column in code points,
/// offset in bytes of the file.
Json json_of(const Source& source, Span span);
Json json_of(const Source& source, const Finding& finding, Language language);
Json json_of(const Error& error);
Json json_of(const Totals& totals);

/// On one line; bytes that are not UTF-8 (file names may have some) become U+FFFD.
std::string dump(const Json& value);

}  // namespace gaolint
