namespace ExhibitSite.Tests.Description;

/// <summary>A small site whose fonds, series, file and item have a value for every element.</summary>
internal static class DescribedSite
{
    public const string Text = """
        -- site.yml --
        title: 试验馆
        base-url: https://archive.example/
        institution:
          name: 试验县档案馆
          code: 436901
        -- fonds/x013.md --
        ---
        title: 试验县人民政府
        title.en: Government of the county
        title-parallel: [Gouvernement du district]
        subtitle: 行政全宗
        level: fonds
        code: X013
        date: 1937/1949
        creator: [agent:office, 民政科]
        history: 民国二十六年设立。
        custody: 一九五〇年移交县档案馆。
        acquisition: 接收
        scope: 行政文书
        arrangement: 按年度与问题整理
        extent: 12卷
        retention: 永久
        language: [zh]
        keywords: [行政]
        conditions: 可阅览
        finding-aids: 全宗指南
        microform: S-1
        originals: 本馆
        copies: 省档案馆
        related-units: [X014 县党部]
        bibliography: [《县志》]
        class-number: D6
        names: [赵某]
        cataloguer: 编目组
        cataloguer-date: 2026-03-01
        rules: DA/T 18-2022
        note: 全宗附注
        storage: 甲库三排
        private-note: 待核
        ---
        -- fonds/x013-ws.md --
        ---
        title: 文书
        level: series
        parent: x013
        code: X013-WS
        date: 1937/1949
        creator: 试验县人民政府
        ---
        -- fonds/x013-ws-001.md --
        ---
        title: 往来电报
        level: file
        parent: x013-ws
        code: X013-WS·1938·Y-001
        date: 1938
        creator: 试验县人民政府
        retention: 永久
        destruction: 无
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        ---
        -- items/dianbao.md --
        ---
        title: 关于町店战斗的电报
        title-supplied: 是
        title.en: Telegram on the battle
        subtitle: 附战果
        summary: 报告战斗经过。
        level: item
        parent: x013-ws-001
        code: X013-WS·1938·Y-001-0001
        doc-number: 〔1938〕12号
        date: "[民国二十七年七月六日]"
        date-note: 据内容考定
        creator: agent:chen
        custody: 随全宗移交
        people: [chen, office]
        names: [钱某]
        places: [dingdian]
        events: [battle]
        subjects: [war]
        keywords: [电报]
        draft: 抄件
        doc-type: 电报
        enclosures: [战果表]
        extent: 1件2页
        file-size: 2 MB
        file-format: [TIFF]
        origin: 数字化
        retention: 永久
        destruction: 无
        category: 文书
        disclosure: 主动公开
        language: [zh, ja]
        class-number: K265
        microform: S-1-7
        conditions: 可抄录
        originals: 省档案馆
        copies: 本馆
        bibliography: [《战史》]
        source: 抄本
        note: 件附注
        evidence: [source:book 第2页]
        certainty: 单
        cataloguer: 编目组
        cataloguer-date: 2026-03-02
        rules: DA/T 18-2022
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        storage: 甲库五排七格
        private-note: 请再核对捐赠人
        ---
        -- agents/chen.md --
        ---
        title: 陈某
        type: 人物
        ---
        -- agents/office.md --
        ---
        title: 县政府秘书室
        type: 机构
        ---
        -- places/dingdian.md --
        ---
        title: 町店
        type: 村
        ---
        -- events/battle.md --
        ---
        title: 町店战斗
        date: 1938-07-06
        certainty: 单
        evidence: [source:book]
        ---
        -- subjects/war.md --
        ---
        title: 抗日战争
        ---
        -- sources/book.csv --
        id,title,type
        book,战史,M
        """;
}
