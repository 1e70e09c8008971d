namespace ExhibitSite.Tests.Mistakes;

/// <summary>A small site without a fault, in which each mistake is made by itself.</summary>
internal static class SoundSite
{
    /// <summary>Its files.</summary>
    public static SortedDictionary<string, string> Files() => SiteText.Parse("""
        -- site.yml --
        title: 试验站
        languages: [zh-Hans, en]
        title.en: Trial
        -- agents/chen-tingjing.md --
        ---
        title: 陈廷敬
        type: person
        family-name: 陈
        names:
          - name: 午亭
            type: 号
        born: 崇祯十二年
        died: 康熙五十一年四月十九日
        certainty: 确
        evidence: source:wuting-ji 卷一
        ---
        生平。
        -- agents/print-office.md --
        ---
        title: 某部
        type: body
        ---
        -- places/yangcheng.md --
        ---
        title: 阳城
        type: 县
        lat: 35.49
        lon: 112.41
        datum: WGS84
        precision: 约3公里
        ---
        -- sources/wuting-ji.md --
        ---
        title: 午亭文编
        type: M
        ---
        -- subjects/topics.csv --
        id,title,weight
        schools,学校,1
        roads,道路,2
        -- events/start.md --
        ---
        title: 开课
        date: 民国二十七年九月一日
        type: 其他
        certainty: 单
        evidence: source:wuting-ji 卷三
        people: [chen-tingjing]
        ---
        -- fonds/x013.md --
        ---
        title: 某某全宗
        level: fonds
        code: X013
        ---
        -- fonds/ws-001.md --
        ---
        title: 案卷
        level: file
        parent: x013
        code: X013-WS·1938·Y-001
        date: 1938
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review: { by: 开放审核组, on: 2026-03-02, basis: 满二十五年, batch: 2026-1 }
        ---
        -- items/letter.md --
        ---
        title: 关于战斗的电报
        code: X013-WS·1938·Y-001-0001
        parent: ws-001
        date: 民国二十七年七月六日
        creator: 某部
        language: [zh]
        people: [chen-tingjing]
        places: [yangcheng]
        media:
          - file: media/plan.svg
            alt: 平面图
        aliases: [old/letter.html]
        weight: 3
        open: 开放
        rights: https://creativecommons.org/publicdomain/mark/1.0/
        review:
          by: 开放审核组
          on: 2026-03-02
          basis: 满二十五年
          batch: 2026-1
        ---
        正文，见[[人物:chen-tingjing]] {确: source:wuting-ji 卷三}[^1]。

        ## 说明

        :::图
        file: media/plan.svg
        alt: 平面图
        :::

        [^1]: 注。
        -- exhibitions/show/index.md --
        ---
        title: 展
        ---
        -- exhibitions/show/01-first.md --
        ---
        title: 一
        ---
        -- media/plan.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30" viewBox="0 0 40 30"><path d="M0 0h40v30z"/></svg>
        """);
}
