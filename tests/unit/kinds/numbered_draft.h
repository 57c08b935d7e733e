#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace gaolint::test {

/// A draft in which each outline marker stands as {a:一、}: a is the series that it belongs to.
class NumberedDraft {
 public:
  struct Place {
    std::size_t begin;
    std::size_t size;
  };

  explicit NumberedDraft(std::string_view annotated) {
    for (std::size_t at = 0; at < annotated.size();) {
      if (annotated[at] != '{') {
        text_ += annotated[at++];
        continue;
      }
      const std::size_t end = annotated.find('}', at);
      const std::string_view marker = annotated.substr(at + 3, end - at - 3);
      series_[annotated[at + 1]].push_back({text_.size(), marker.size()});
      text_ += marker;
      at = end + 1;
    }
  }

  const std::string& text() const { return text_; }
  const std::map<char, std::vector<Place>>& series() const { return series_; }
  std::string marker(Place place) const { return text_.substr(place.begin, place.size); }

  /// The text with markers written anew; `places` in order.
  std::string with(const std::vector<Place>& places,
                   const std::vector<std::string>& markers) const {
    std::string text = text_;
    for (std::size_t i = places.size(); i-- > 0;) {
      text.replace(places[i].begin, places[i].size, markers[i]);
    }
    return text;
  }

 private:
  std::string text_;
  std::map<char, std::vector<Place>> series_;
};

inline constexpr std::string_view kReport = R"(全县农村公路养护工作报告
各位代表：
现在，我代表县政府报告农村公路养护工作，请予审议。
{a:一、}过去一年的工作
一年来，全县新修农村公路一百二十公里，群众出行更加方便。我们着重抓了四项工作：{b:一是}健全机构。每个乡镇都有了管路的人。{b:二是}落实经费。养护资金足额列入预算。{b:三是}创新办法。推行农户分段包干。{b:四是}严格考核。每季度通报一次结果。
{a:二、}存在的主要问题
{c:（一）}重建轻养的思想还没有转变
有的乡镇修路积极，养路消极。
{c:（二）}养护力量还比较薄弱
一名养路员平均要管十五公里。
{c:（三）}超限运输还没有根治
运砂车辆夜间出行，路面损坏严重。
{a:三、}今年的重点任务
今年要养好三百公里县道，改造二十座危桥。
{d:（一）}修复破损路面
{e:1.}摸清底数
逐条逐段登记造册。
{e:2.}分类施策
小修不过夜，大修不过月。
{e:3.}集中攻坚
雨季之前全部完工。
{d:（二）}改造农村危桥
{f:（1）}先通后畅
确保校车能够通行。
{f:（2）}先急后缓
四类危桥优先改造。
{f:（3）}先近后远
人口稠密的地方先改。
{d:（三）}整治沿线环境
清理堆物，补种行道树。
{a:四、}保障措施
{g:第一，}加强领导。县乡两级都要成立专班。
{g:第二，}加大投入。多渠道筹集养护资金。
{g:第三，}强化监督。公布举报电话，接受群众评议。
{g:第四，}注重宣传。让爱路护路成为风气。
各位代表，养好一条路，方便一方人。让我们共同努力！
)";

inline constexpr std::string_view kSpeech = R"(在全市营商环境座谈会上的讲话
同志们：
刚才，几位企业负责人作了发言，听了很受启发。下面，我讲三句话。
{a:第一句话，}认清形势，增强紧迫感
当前，周边城市都在抢项目、抢人才。对此：{b:一要}看到差距。办一张证照，先进地区半天，我们要两天。{b:二要}看到潜力。全市还有三成事项没有进大厅。{b:三要}看到希望。市场主体总量已经突破十万户。
{a:第二句话，}突出重点，提高满意度
企业最盼的是三件事。{c:一是}少跑腿。能在网上办的就不让企业到窗口来。{c:二是}少花钱。不该收的费一分也不收。{c:三是}少操心。惠企政策直达快享，免申即享。
{a:第三句话，}压实责任，提升执行力
{d:1.}领导干部要带头
分管领导每月到窗口坐班一天。
{d:2.}部门之间要协同
不得把矛盾推给企业。
{d:3.}纪检监察要跟进
对吃拿卡要的，发现一起查处一起。{e:①}公开曝光典型案例，{e:②}追究直接责任，{e:③}倒查领导责任。
{d:4.}社会各界要评议
年底请企业给部门打分。
同志们，优化环境永远在路上。让我们一起努力！
)";

}  // namespace gaolint::test
