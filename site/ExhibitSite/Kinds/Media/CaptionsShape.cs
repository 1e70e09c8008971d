using System.Diagnostics.CodeAnalysis;
using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Values;

namespace ExhibitSite.Kinds.Media;

/// <summary>A captions file: its path, or path and language.</summary>
internal sealed class CaptionsShape : Shape<CaptionsUse>
{
    private static readonly Field<string> File = new("file", new("文件", "File"), Shapes.MediaPath, IsRequired: true);
    private static readonly Field<string> Language = new("language", new("语种", "Language"), Shapes.LanguageTag);

    private static readonly FieldTable Table = new(File, Language);
    private static readonly Shape<CaptionsUse> Group = Shapes.Group(Table, fields => fields.Get(File) is { } file ? new CaptionsUse(file, fields.Get(Language)) : null);

    public override Wording Expects => new("media/ 下的 .vtt 或 .srt，或 { file, language }", "a .vtt or .srt below media/, or { file, language }");

    public override FieldTable? Parts => Group.Parts;

    public override string Example => "media/….vtt";

    public override bool TryRead(ValueNode node, FieldReading reading, [NotNullWhen(true)] out CaptionsUse? value)
    {
        if (node is not ScalarValue) return Group.TryRead(node, reading, out value);
        value = Shapes.MediaPath.TryRead(node, reading, out var file) ? new CaptionsUse(file, Language: null) : null;
        return value is not null;
    }
}
