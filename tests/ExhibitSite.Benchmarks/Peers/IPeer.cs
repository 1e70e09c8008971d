using ExhibitSite.Benchmarks.Corpus;

namespace ExhibitSite.Benchmarks.Peers;

/// <summary>A program that makes a site of an archive: ours, or one beside it.</summary>
internal interface IPeer
{
    /// <summary>Its name in tables.</summary>
    string Name { get; }

    /// <summary>Its version, as it says itself.</summary>
    string Version { get; }

    /// <summary>Writes the archive as its input.</summary>
    void WriteInput(MadeUpArchive archive, string folder);

    /// <summary>The program and the arguments that build the site.</summary>
    IReadOnlyList<string> Command(string input, string output);
}
