#include "formats/docx/zip_archive.h"

#include <algorithm>

#include "formats/docx/zip_library.h"

namespace gaolint {
namespace {

/// Only called where it is there: open() and rewrite() look.
const ZipLibrary& lib() { return *zip_library(); }

constexpr std::size_t kChunk = std::size_t{1} << 16;

struct CloseFile {
  void operator()(zip_file_t* file) const { lib().fclose(file); }
};

struct FreeSource {
  void operator()(zip_source_t* source) const { lib().source_free(source); }
};
using SourcePointer = std::unique_ptr<zip_source_t, FreeSource>;

std::string read_source(zip_source_t* source) {
  std::string bytes;
  if (lib().source_open(source) != 0) return bytes;
  while (true) {
    const std::size_t used = bytes.size();
    bytes.resize(used + kChunk);
    const zip_int64_t got = lib().source_read(source, bytes.data() + used, kChunk);
    bytes.resize(used + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    if (got <= 0) break;
  }
  lib().source_close(source);
  return bytes;
}

/// The same bytes make the same archive: a replaced entry keeps its time, and a new one gets the
/// day that Word itself writes.
bool set_time(zip_t* archive, zip_uint64_t index, bool replaced) {
  constexpr zip_uint16_t kFirstDay = 0x21;
  if (!replaced) return lib().file_set_dostime(archive, index, 0, kFirstDay, 0) == 0;
  zip_stat_t status;
  if (lib().stat_index(archive, index, ZIP_FL_UNCHANGED, &status) != 0) return false;
  return lib().file_set_mtime(archive, index, status.mtime, 0) == 0;
}

bool put_entry(zip_t* archive, const std::string& name, const std::string& bytes) {
  zip_source_t* source = lib().source_buffer(archive, bytes.data(), bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t found = lib().name_locate(archive, name.c_str(), 0);
  const zip_int64_t added = found >= 0
                                ? (lib().file_replace(archive, found, source, 0) == 0 ? found : -1)
                                : lib().file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (added < 0) {
    lib().source_free(source);
    return false;
  }
  const auto index = static_cast<zip_uint64_t>(added);
  return set_time(archive, index, found >= 0) &&
         lib().set_file_compression(archive, index, ZIP_CM_DEFLATE, 6) == 0;
}

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const { lib().discard(archive); }

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
  if (zip_library() == nullptr) return std::nullopt;
  if (bytes.empty()) return std::nullopt;  // to the library it is an archive without entries
  SourcePointer source(lib().source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  if (!source) return std::nullopt;
  zip_t* archive = lib().open_from_source(source.get(), ZIP_RDONLY, nullptr);
  if (archive == nullptr) return std::nullopt;
  static_cast<void>(source.release());  // the archive owns it now
  return ZipArchive(archive);
}

bool ZipArchive::contains(const std::string& name) const {
  return lib().name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

std::variant<std::string, DraftFault> ZipArchive::read(const std::string& name) {
  using Kind = DraftFault::Kind;
  zip_stat_t status;
  if (lib().stat(archive_.get(), name.c_str(), 0, &status) != 0) {
    return DraftFault{Kind::Broken, name};
  }
  if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
    return DraftFault{Kind::Encrypted, name};
  }
  const std::unique_ptr<zip_file_t, CloseFile> file(lib().fopen(archive_.get(), name.c_str(), 0));
  if (!file) return DraftFault{Kind::Broken, name};
  // The size in the header may be a lie: what comes out is counted.
  std::string bytes;
  while (true) {
    const std::size_t used = bytes.size();
    bytes.resize(used + kChunk);
    const zip_int64_t got = lib().fread(file.get(), bytes.data() + used, kChunk);
    if (got < 0) return DraftFault{Kind::Broken, name};
    bytes.resize(used + static_cast<std::size_t>(got));
    if (got == 0) break;
    if (bytes.size() > kLargestEntry || total_ + bytes.size() > kLargestTotal) {
      return DraftFault{Kind::TooLarge, name};
    }
  }
  total_ += bytes.size();
  return bytes;
}

std::optional<std::string> ZipArchive::rewrite(std::string_view bytes,
                                               const std::map<std::string, std::string>& entries) {
  if (zip_library() == nullptr) return std::nullopt;
  SourcePointer source(lib().source_buffer_create(bytes.data(), bytes.size(), 0, nullptr));
  if (!source) return std::nullopt;
  lib().source_keep(source.get());
  zip_t* archive = lib().open_from_source(source.get(), 0, nullptr);
  if (archive == nullptr) {
    lib().source_free(source.get());  // what was kept for it
    return std::nullopt;
  }
  const bool put = std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
    return put_entry(archive, entry.first, entry.second);
  });
  if (!put || lib().close(archive) != 0) {
    lib().discard(archive);
    return std::nullopt;
  }
  return read_source(source.get());
}

}  // namespace gaolint
