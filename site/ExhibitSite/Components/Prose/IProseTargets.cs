using ExhibitSite.Components.Parts;
using ExhibitSite.Reading.Markdown;

namespace ExhibitSite.Components.Prose;

/// <summary>What a text needs to know about the site it stands in.</summary>
public interface IProseTargets
{
    /// <summary>The link of a reference; without address when its target is not open.</summary>
    Link LinkOf(ReferenceInline reference);

    /// <summary>True for a mark of a page of the original.</summary>
    bool IsPageMark(ReferenceInline reference);

    /// <summary>The anchor of a page mark; null when it has none, as an earlier mark of that page has it.</summary>
    string? PageAnchorOf(ReferenceInline reference);

    /// <summary>The number of the note with the definition of the term that a reference names; null when it names no term. Asking counts as naming it.</summary>
    int? TermNoteOf(ReferenceInline reference);

    /// <summary>A picture named in the text; null when it is not there.</summary>
    Picture? PictureOf(string path, string alt);

    /// <summary>The certainty of an evidence mark.</summary>
    CertaintyText CertaintyOf(EvidenceInline evidence);

    /// <summary>The word read out before an evidence number.</summary>
    string EvidenceWord { get; }

    /// <summary>The word read out before a page mark.</summary>
    string PageWord { get; }

    /// <summary>The word read out before the description of a character that Unicode does not have.</summary>
    string MissingCharacterWord { get; }

    /// <summary>The name of a table's region, which the keyboard reaches to move it sideways.</summary>
    string TableWord { get; }
}
