#pragma once

#include <string>
#include <string_view>

#include "app/field_catalogue.h"

namespace gaolint {

/// A [[rule]] table to be filled in: the fields that rules of the kind have, each with what to put
/// there; those that may be left out are comments. `model`: a rule of that kind to look at, or
/// empty.
std::string rule_scaffold(const FieldCatalogue& catalogue, std::string_view id,
                          std::string_view kind, std::string_view model);

}  // namespace gaolint
