#pragma once

#include <zip.h>

namespace gaolint {

/// The functions of libzip that are used.
struct ZipLibrary {
  decltype(&::zip_open_from_source) open_from_source;
  decltype(&::zip_close) close;
  decltype(&::zip_discard) discard;
  decltype(&::zip_source_buffer) source_buffer;
  decltype(&::zip_source_buffer_create) source_buffer_create;
  decltype(&::zip_source_keep) source_keep;
  decltype(&::zip_source_free) source_free;
  decltype(&::zip_source_open) source_open;
  decltype(&::zip_source_read) source_read;
  decltype(&::zip_source_close) source_close;
  decltype(&::zip_name_locate) name_locate;
  decltype(&::zip_stat) stat;
  decltype(&::zip_stat_index) stat_index;
  decltype(&::zip_fopen) fopen;
  decltype(&::zip_fread) fread;
  decltype(&::zip_fclose) fclose;
  decltype(&::zip_file_add) file_add;
  decltype(&::zip_file_replace) file_replace;
  decltype(&::zip_file_set_dostime) file_set_dostime;
  decltype(&::zip_file_set_mtime) file_set_mtime;
  decltype(&::zip_set_file_compression) set_file_compression;
};

/// Opened when it is first asked for (text/dynamic_library.h): it brings a library of cryptography
/// along, and most drafts are texts. Null where it is not installed.
const ZipLibrary* zip_library();

}  // namespace gaolint
