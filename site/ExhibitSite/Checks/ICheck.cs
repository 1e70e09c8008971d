using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Resolving;

namespace ExhibitSite.Checks;

/// <summary>One question asked of the whole site.</summary>
public interface ICheck
{
    /// <summary>What is wrong, in any order.</summary>
    IEnumerable<Diagnostic> Run(Site site);

    /// <summary>The same, with what is known from the build before, for a check that can use it. The result does not depend on it.</summary>
    IEnumerable<Diagnostic> Run(Site site, Memory memory) => Run(site);
}
