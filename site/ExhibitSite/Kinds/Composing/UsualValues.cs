using System.Collections.Frozen;

namespace ExhibitSite.Kinds.Composing;

/// <summary>Values that stand in most descriptions in the same words, and their English: kinds of documents and pictures, retention, types of places, events and names.</summary>
internal static class UsualValues
{
    // Chinese=English; a line for each sort of field.
    private const string Table =
        """
        示意图=diagram; 原件=original; 照片=photograph; 录音=sound recording; 录像=film
        上谕=edict; 谕旨=edict; 诏=edict; 奏折=palace memorial; 奏本=memorial; 题本=routine memorial; 奏疏=memorial; 札记=notes; 记=record; 序=preface; 御制序=imperial preface; 跋=postscript; 赞=eulogy; 祭文=funeral oration; 阡表=epitaph; 提要=notice; 凡例=editorial principles; 说=essay; 说明=note; 提纲=outline; 职名=list of officials; 名册=register; 清单=inventory; 表=table; 表格=table; 对照表=concordance; 数据表=data table; 年表=chronology; 图=drawing; 地图=map; 卡片=card; 记录=minutes; 初稿=draft; 动画=animation; 网页=web page; 信函=letter; 书信=letter; 电报=telegram; 命令=order; 报告=report; 布告=proclamation; 通知=notice; 契约=contract; 地契=land deed; 家谱=genealogy; 履历=curriculum vitae; 报刊=press; 报纸=newspaper; 文书=document; 数据=data
        永久=permanent; 长期=long-term; 短期=short-term; 定期30年=30 years; 定期10年=10 years; 30年=30 years; 10年=10 years
        开放=open; 控制=restricted; 延期开放=deferred; 未审核=not reviewed; 主动公开=published of own accord; 依申请公开=on application; 不予公开=not public
        定稿=final; 草稿=draft; 著录=description; 原生=born digital; 数字化=digitised; 编辑=edited; 专题=topical collection; 编研=research and editing; 著述=writings
        一手=primary; 研究=research; 官方网页=official web page; 常识=common knowledge
        省=province; 府=prefecture; 县=county; 市=city; 镇=town; 村=village; 山=mountain; 河=river; 建筑=building; 遗址=site; 区域=region
        古称=former name; 今名=present name; 俗称=popular name; 驻地=seat; 本名=name; 字=courtesy name; 号=style name; 谥=posthumous name; 又名=also called; 封爵=title of nobility; 简称=short form; 曾用名=earlier name
        仕历=office; 家族=family; 战事=war; 机构=bodies; 编纂=editing; 其他=other
        教案=lesson plan; 学习单=worksheet; 查档=consulting records; 法规=rules; 使用=use; 服务=services; 学生=students; 教师=teachers; 观众=visitors
        公有领域=public domain; 多家=several; 未定点=not located; 位置未考定=position not established
        """;

    private static readonly FrozenDictionary<string, string> English = Read();

    /// <summary>A value in English; as written when the list does not have it.</summary>
    public static string InEnglish(string written) => English.GetValueOrDefault(written, written);

    private static FrozenDictionary<string, string> Read() =>
        Table.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static pair => pair.Split('='))
            .ToFrozenDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
}
