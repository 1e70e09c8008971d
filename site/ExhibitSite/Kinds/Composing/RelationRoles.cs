using System.Collections.Immutable;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Kinds.Composing;

/// <summary>What sort of relation a role is; drawings and tables keep them apart in this order.</summary>
public enum RelationGroup
{
    /// <summary>Parents and their elders.</summary>
    Elders,

    /// <summary>Wives and husbands.</summary>
    Spouses,

    /// <summary>Brothers, sisters and other kin.</summary>
    Kin,

    /// <summary>Children and theirs.</summary>
    Children,

    /// <summary>Teachers and pupils.</summary>
    Teachers,

    /// <summary>Colleagues, comrades, friends.</summary>
    Colleagues,

    /// <summary>Bodies and those who belonged to them.</summary>
    Offices,
}

/// <summary>What one agent is to another.</summary>
/// <param name="Word">父: the word a curator writes; the other is this one's father.</param>
/// <param name="Label">The word for readers.</param>
/// <param name="Group">Where it belongs.</param>
/// <param name="InverseLabel">What this one is then to the other; the sex is not known, so 子女.</param>
/// <param name="InverseGroup">Where that belongs.</param>
/// <param name="Step">Generations upwards from this one to the other, for blood and adoption between parents and children only; 0 otherwise.</param>
public sealed record RelationRole(string Word, Wording Label, RelationGroup Group, Wording InverseLabel, RelationGroup InverseGroup, int Step = 0);

/// <summary>The roles there are.</summary>
public static class RelationRoles
{
    private static readonly Wording Child = new("子女", "child");
    private static readonly Wording Parent = new("父母", "parent");

    /// <summary>The roles, in the order in which they are offered.</summary>
    public static ImmutableArray<RelationRole> All { get; } =
    [
        new("父", new("父", "father"), RelationGroup.Elders, Child, RelationGroup.Children, 1),
        new("母", new("母", "mother"), RelationGroup.Elders, Child, RelationGroup.Children, 1),
        new("子", new("子", "son"), RelationGroup.Children, Parent, RelationGroup.Elders, -1),
        new("女", new("女", "daughter"), RelationGroup.Children, Parent, RelationGroup.Elders, -1),
        new("妻", new("妻", "wife"), RelationGroup.Spouses, new("夫", "husband"), RelationGroup.Spouses),
        new("夫", new("夫", "husband"), RelationGroup.Spouses, new("妻", "wife"), RelationGroup.Spouses),
        new("兄", new("兄", "elder brother"), RelationGroup.Kin, new("弟妹", "younger sibling"), RelationGroup.Kin),
        new("弟", new("弟", "younger brother"), RelationGroup.Kin, new("兄姊", "elder sibling"), RelationGroup.Kin),
        new("姊", new("姊", "elder sister"), RelationGroup.Kin, new("弟妹", "younger sibling"), RelationGroup.Kin),
        new("妹", new("妹", "younger sister"), RelationGroup.Kin, new("兄姊", "elder sibling"), RelationGroup.Kin),
        new("伯父", new("伯父", "father’s elder brother"), RelationGroup.Elders, new("侄", "nephew or niece"), RelationGroup.Children),
        new("叔父", new("叔父", "father’s younger brother"), RelationGroup.Elders, new("侄", "nephew or niece"), RelationGroup.Children),
        new("侄", new("侄", "brother’s child"), RelationGroup.Children, new("伯叔", "father’s brother"), RelationGroup.Elders),
        new("祖父", new("祖父", "grandfather"), RelationGroup.Elders, new("孙辈", "grandchild"), RelationGroup.Children),
        new("孙", new("孙", "grandson"), RelationGroup.Children, new("祖辈", "grandparent"), RelationGroup.Elders),
        new("养父", new("养父", "adoptive father"), RelationGroup.Elders, new("养子女", "adopted child"), RelationGroup.Children, 1),
        new("养子", new("养子", "adopted son"), RelationGroup.Children, new("养父母", "adoptive parent"), RelationGroup.Elders, -1),
        new("姻亲", new("姻亲", "related by marriage"), RelationGroup.Kin, new("姻亲", "related by marriage"), RelationGroup.Kin),
        new("师", new("师", "teacher"), RelationGroup.Teachers, new("门生", "pupil"), RelationGroup.Teachers),
        new("门生", new("门生", "pupil"), RelationGroup.Teachers, new("师", "teacher"), RelationGroup.Teachers),
        new("同年", new("同年", "graduate of the same year"), RelationGroup.Colleagues, new("同年", "graduate of the same year"), RelationGroup.Colleagues),
        new("同僚", new("同僚", "colleague"), RelationGroup.Colleagues, new("同僚", "colleague"), RelationGroup.Colleagues),
        new("上级", new("上级", "superior"), RelationGroup.Colleagues, new("下级", "subordinate"), RelationGroup.Colleagues),
        new("下级", new("下级", "subordinate"), RelationGroup.Colleagues, new("上级", "superior"), RelationGroup.Colleagues),
        new("战友", new("战友", "comrade"), RelationGroup.Colleagues, new("战友", "comrade"), RelationGroup.Colleagues),
        new("友", new("友", "friend"), RelationGroup.Colleagues, new("友", "friend"), RelationGroup.Colleagues),
        new("所属", new("所属", "belonged to"), RelationGroup.Offices, new("成员", "member"), RelationGroup.Offices),
    ];

    /// <summary>The role of a word.</summary>
    public static RelationRole Of(string word) => All.First(r => r.Word == word);
}
