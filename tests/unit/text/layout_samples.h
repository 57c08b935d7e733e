#pragma once

#include <string>

/// Drafts of one content, laid out in each way that people lay them out.
namespace gaolint::samples {

inline std::string with_crlf(std::string text) {
  for (std::size_t at = 0; (at = text.find('\n', at)) != text.npos; at += 2) text.insert(at, "\r");
  return text;
}

inline const std::string kBlankLines =
    "在全县秋收工作会议上的讲话\n\n"
    "同志们：\n\n"
    "今年的秋收工作时间紧、任务重，各乡镇要早安排、早动\n"
    "手，确保颗粒归仓。农机部门要把机手组织起来，把机具\n"
    "检修到位，哪里需要就开到哪里。\n\n"
    "气象部门要盯紧天气变化，第一时间发布预报，让群众心\n"
    "里有数、手中有招，赶在雨前把庄稼收回来，把损失降到\n"
    "最低。\n";

inline const std::string kIndented =
    "在全县秋收工作会议上的讲话\n"
    "　　今年的秋收工作时间紧、任务重，各乡镇要早安排\n"
    "、早动手，确保颗粒归仓。农机部门要把机手组织起来\n"
    "，把机具检修到位，哪里需要就开到哪里。\n"
    "　　气象部门要盯紧天气变化，第一时间发布预报，让\n"
    "群众心里有数、手中有招，赶在雨前把庄稼收回来，把\n"
    "损失降到最低。\n";

inline const std::string kLinePerParagraph =
    "在全县秋收工作会议上的讲话\n"
    "同志们：\n"
    "　　今年的秋收工作时间紧、任务重，各乡镇要早安排、早动手，确保颗粒归仓。农机部门要把机手组织"
    "起来，把机具检修到位，哪里需要就开到哪里。\n"
    "　　一、加强组织领导\n"
    "　　气象部门要盯紧天气变化，第一时间发布预报。\n"
    "　　二、压实各级责任\n"
    "　　要赶在雨前把庄稼收回来。\n";

inline std::string pasted() {
  std::string text;
  for (int i = 0; i < 8; ++i) {
    text +=
        "各乡镇要早安排、早动手,确保颗粒归仓。农机部门要把机手 组织起来,把机具检修到位,哪里需要就"
        "开到哪里,一台也 不能闲。";
  }
  return text;
}

}  // namespace gaolint::samples
