using ExhibitSite.Kinds;
using ExhibitSite.Kinds.Composing;
using ExhibitSite.Model.Diagnostics;

namespace ExhibitSite.Checks;

/// <summary>One question asked of every record for itself.</summary>
public interface IRecordCheck
{
    /// <summary>What is wrong, in any order. It depends on nothing but the submission and what the catalogue says when it is asked.</summary>
    IEnumerable<Diagnostic> Run(Submission submission, ICatalogue catalogue);
}
