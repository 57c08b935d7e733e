#include "formats/docx/zip_library.h"

#include <optional>

#include "text/dynamic_library.h"

namespace gaolint {
namespace {

std::optional<ZipLibrary> open_library() {
  DynamicLibrary library(LIBZIP_SONAME);
  ZipLibrary zip;
  library.find("zip_open_from_source", zip.open_from_source);
  library.find("zip_close", zip.close);
  library.find("zip_discard", zip.discard);
  library.find("zip_source_buffer", zip.source_buffer);
  library.find("zip_source_buffer_create", zip.source_buffer_create);
  library.find("zip_source_keep", zip.source_keep);
  library.find("zip_source_free", zip.source_free);
  library.find("zip_source_open", zip.source_open);
  library.find("zip_source_read", zip.source_read);
  library.find("zip_source_close", zip.source_close);
  library.find("zip_name_locate", zip.name_locate);
  library.find("zip_stat", zip.stat);
  library.find("zip_stat_index", zip.stat_index);
  library.find("zip_fopen", zip.fopen);
  library.find("zip_fread", zip.fread);
  library.find("zip_fclose", zip.fclose);
  library.find("zip_file_add", zip.file_add);
  library.find("zip_file_replace", zip.file_replace);
  library.find("zip_file_set_dostime", zip.file_set_dostime);
  library.find("zip_file_set_mtime", zip.file_set_mtime);
  library.find("zip_set_file_compression", zip.set_file_compression);
  if (!library.complete()) return std::nullopt;
  return zip;
}

}  // namespace

const ZipLibrary* zip_library() {
  static const std::optional<ZipLibrary> library = open_library();
  return library ? &*library : nullptr;
}

}  // namespace gaolint
