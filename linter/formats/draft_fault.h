#pragma once

#include <string>

namespace gaolint {

/// What keeps a draft from being read.
struct DraftFault {
  enum class Kind : unsigned char {
    OldWord,      // .doc, .wps, .rtf
    Encrypted,    // opens with a password only
    NotAPackage,  // .docx by its name, and no readable zip archive
    NotWord,      // a zip archive that holds no Word text
    Broken,       // a part that cannot be read
    TooLarge,     // a part that unpacks to more than a draft can be
    NoLibrary,    // what unpacks Word files is not installed
  };
  Kind kind = Kind::Broken;
  std::string part;  // the part of the package, where it is one
};

}  // namespace gaolint
