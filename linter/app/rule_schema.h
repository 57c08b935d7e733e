#pragma once

#include <string>

#include "app/field_catalogue.h"

namespace gaolint {

/// JSON Schemas (draft 7) by which editors complete and check rule files, data files, files of
/// examples, pack.toml and .gaolint.toml, as text. The same fields give the same bytes.
std::string rule_schema(const FieldCatalogue& catalogue);
std::string data_schema(const FieldCatalogue& catalogue);
/// Of *.examples.toml.
std::string examples_schema(const FieldCatalogue& catalogue);
std::string pack_schema(const FieldCatalogue& catalogue);
/// Of .gaolint.toml.
std::string config_schema(const FieldCatalogue& catalogue);

}  // namespace gaolint
