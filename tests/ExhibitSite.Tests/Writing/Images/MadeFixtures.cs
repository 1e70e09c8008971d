using ExhibitSite.Model.Images;
using Xunit.Abstractions;

namespace ExhibitSite.Tests.Writing.Images;

/// <summary>All pictures of the fixtures, made once for the tests of a class.</summary>
public sealed class MadeFixtures : IDisposable
{
    /// <summary>The rights that every one of them carries.</summary>
    public const string Rights = """<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:Credit>试验档案馆</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""";

    private readonly Workbench _bench = new();
    private DerivedSet? _made;

    /// <summary>What was made; null, with a plain word in the test's output, when the fixtures are not there.</summary>
    public DerivedSet? Made(ITestOutputHelper output)
    {
        if (_made is not null) return _made;
        return MediaFixtures.Pictures(output) is { } files ? _made = _bench.Make([.. files.Select(f => Workbench.Request(f, ImageRecipe.Usual with { Xmp = Rights }))]) : null;
    }

    /// <summary>The pictures that could be made; none when the fixtures are not there.</summary>
    public IEnumerable<DerivedImage> Images(ITestOutputHelper output) => Made(output)?.Outcomes.Select(o => o.Image).OfType<DerivedImage>() ?? [];

    /// <inheritdoc />
    public void Dispose() => _bench.Dispose();
}
