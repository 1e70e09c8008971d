namespace ExhibitSite.Model.Images;

/// <summary>Draws the pages of PDF documents. A tool that a machine may lack: without it a document is offered to take away, and its pages are not shown.</summary>
public interface IDocumentPages
{
    /// <summary>True when pages can be drawn. Asked only when there is a document.</summary>
    bool IsReady { get; }

    /// <summary>Draws one page as PNG.</summary>
    /// <param name="document">Opens the document; may be called from any worker.</param>
    /// <param name="page">From 1.</param>
    /// <returns>The picture; an empty stream when the page cannot be drawn, which is then told as a broken picture.</returns>
    /// <exception cref="IOException">The disk said no.</exception>
    Stream Draw(Func<Stream> document, int page);
}
