using ExhibitSite.Kinds.Fields;
using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Reading.Markdown;
using Markdig.Extensions.CustomContainers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ExhibitSite.Kinds.Blocks;

/// <summary>The blocks of one name in a text, for kinds whose records are made of them. What is wrong in them was reported when the text was checked.</summary>
internal static class Directives
{
    /// <summary>They with their fields, in order.</summary>
    public static IEnumerable<(Directive Directive, FieldReader Fields)> In(MarkdownText? body, Block block)
    {
        if (body is null || MarkdownReader.Parse(body, new Findings()) is not { } document) yield break;
        foreach (var container in document.Descendants<CustomContainer>())
        {
            var findings = new Findings();
            var directive = Directive.Read(container, body, findings);
            if (All.Find(directive.Name) == block) yield return (directive, new FieldReader(directive.Fields, block.Fields, new FieldReading(Kinds.All.Words, findings)));
        }
    }

    /// <summary>The words of a line or paragraph without its marks.</summary>
    public static string PlainText(LeafBlock? block)
    {
        var text = new System.Text.StringBuilder();
        if (block?.Inline is { } inlines) Append(inlines, text);
        return text.ToString().Trim();
    }

    private static void Append(ContainerInline inlines, System.Text.StringBuilder text)
    {
        foreach (var inline in inlines)
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case LineBreakInline: text.Append(' '); break;
                case SmallTextInline small: text.Append(small.Text); break;
                case ReadingInline reading: text.Append(reading.Text); break;
                case ReferenceInline reference: text.Append(reference.Label ?? reference.Target); break;
                case ContainerInline container: Append(container, text); break;
            }
    }
}
