#include "app/draft_error.h"

#include "report/phrase.h"

namespace gaolint {
namespace {

std::string save_as_docx(Language language) {
  return phrase(language, "用 Word 或 WPS 打开，另存为 .docx 再检查",
                "open it in Word or WPS, save it as .docx and check that");
}

std::string message(const DraftFault& fault, Language language) {
  switch (fault.kind) {
    case DraftFault::Kind::OldWord:
      return phrase(language, "是旧格式的 Word 或 WPS 文件（.doc、.wps、.rtf），读不了",
                    "an old Word or WPS file (.doc, .wps, .rtf), which cannot be read");
    case DraftFault::Kind::Encrypted:
      return phrase(language, "文件设了打开密码，读不了", "encrypted with a password");
    case DraftFault::Kind::NotAPackage:
      return phrase(language, "不是完整的 .docx 文件，可能没有下载完或已经损坏",
                    "not a complete .docx file: cut off or damaged");
    case DraftFault::Kind::NotWord:
      return phrase(language, "压缩包里没有 Word 正文，不是 .docx 文件",
                    "an archive without a Word text: no .docx file");
    case DraftFault::Kind::Broken:
      return phrase(language, "文件里的 {} 已经损坏，读不了", "{} in it is damaged", fault.part);
    case DraftFault::Kind::TooLarge:
      return phrase(language, "文件里的 {} 解压后太大，不像稿件，没有读",
                    "{} in it unpacks to more than a draft can be", fault.part);
    case DraftFault::Kind::NoLibrary:
      return phrase(language, "这台机器没有装 libzip，读不了 Word 文件",
                    "Word files cannot be read: libzip is not installed");
  }
  return {};
}

std::string hint(const DraftFault& fault, Language language) {
  switch (fault.kind) {
    case DraftFault::Kind::Encrypted:
      return phrase(language, "用 Word 或 WPS 打开，去掉密码，另存为 .docx 再检查",
                    "open it in Word or WPS, take the password off and save it as .docx");
    case DraftFault::Kind::OldWord:
    case DraftFault::Kind::NotAPackage:
    case DraftFault::Kind::Broken:
      return save_as_docx(language);
    case DraftFault::Kind::NoLibrary:
      return phrase(language, "装上 libzip（Debian：apt install libzip4），或者另存为 .txt 再检查",
                    "install it (Debian: apt install libzip4), or save the draft as .txt");
    case DraftFault::Kind::NotWord:
    case DraftFault::Kind::TooLarge:
      break;
  }
  return {};
}

}  // namespace

Error draft_error(const std::string& name, const DraftFault& fault, Language language) {
  return {message(fault, language), {name, 0, 0}, {}, hint(fault, language)};
}

}  // namespace gaolint
