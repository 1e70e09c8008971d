using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks;

/// <summary>One question asked of the whole site.</summary>
public interface ICheck
{
    /// <summary>What is wrong, in any order.</summary>
    IEnumerable<Diagnostic> Run(Site site);
}
