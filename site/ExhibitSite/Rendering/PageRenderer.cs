using System.Collections.Immutable;
using ExhibitSite.Components.Shell;
using ExhibitSite.Rendering.Languages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.HtmlRendering.Infrastructure;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace ExhibitSite.Rendering;

#pragma warning disable BL0006 // The framework's own static renderer is the only way to release a page after writing it: see the decision page on rendering.

/// <summary>
/// Writes Razor components as HTML. One for each worker: the framework's <see cref="HtmlRenderer"/> keeps every page
/// it ever rendered, and one shared by all workers lets only one of them render at a time.
/// </summary>
internal sealed class PageRenderer : StaticHtmlRenderer
{
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton<System.Text.Encodings.Web.HtmlEncoder>(MinimalHtmlEncoder.Instance).BuildServiceProvider();

    private readonly PageText _text = new();
    private readonly PageText _rewritten = new();

    public PageRenderer() : base(Services, NullLoggerFactory.Instance)
    {
    }

    /// <summary>Everything runs on the thread that asks.</summary>
    public override Dispatcher Dispatcher { get; } = new InlineDispatcher();

    /// <summary>Writes one page as UTF-8.</summary>
    public void Write(PageContent page, SiteFrame frame, ImmutableArray<IPageRewriting> rewritings, Stream output)
    {
        _text.Clear();
        _text.Write("<!DOCTYPE html>\n");
        var shell = InstantiateComponent(typeof(PageShell));
        var id = AssignRootComponentId(shell);
        try
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Page"] = page, ["Frame"] = frame });
            var rendering = RenderRootComponentAsync(id, parameters);
            if (!rendering.IsCompletedSuccessfully) rendering.GetAwaiter().GetResult();
            WriteComponentHtml(id, _text);
        }
        finally
        {
            RemoveRootComponent(id);
        }
        _text.Write('\n');
        var (written, next) = (_text, _rewritten);
        foreach (var rewriting in rewritings)
        {
            next.Clear();
            rewriting.Rewrite(written.Written, next);
            (written, next) = (next, written);
        }
        written.CopyTo(output);
    }

    private sealed class InlineDispatcher : Dispatcher
    {
        public override bool CheckAccess() => true;

        public override Task InvokeAsync(Action workItem)
        {
            workItem();
            return Task.CompletedTask;
        }

        public override Task InvokeAsync(Func<Task> workItem) => workItem();

        public override Task<TResult> InvokeAsync<TResult>(Func<TResult> workItem) => Task.FromResult(workItem());

        public override Task<TResult> InvokeAsync<TResult>(Func<Task<TResult>> workItem) => workItem();
    }
}
