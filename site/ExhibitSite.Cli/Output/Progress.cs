using ExhibitSite.Model.Diagnostics;
using ExhibitSite.Writing.Images;
using Spectre.Console;

namespace ExhibitSite.Cli.Output;

/// <summary>Shows a person that work goes on; says nothing when no person is looking.</summary>
internal static class Progress
{
    /// <summary>A console for tables and bars, on standard error: standard output is for results.</summary>
    public static IAnsiConsole On(Terminal terminal) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });

    /// <summary>Work without steps.</summary>
    public static T Wait<T>(Terminal terminal, string what, Func<T> work) =>
        terminal.IsInteractive ? On(terminal).Status().Start(Markup.Escape(what), _ => work()) : work();

    /// <summary>Work on one thing after another, each with a name; how many there are shows only on the way. The bar appears with the first.</summary>
    public static T Name<T>(Terminal terminal, string what, Wording step, Func<Action<ImageProgress>?, T> work)
    {
        if (!terminal.IsInteractive) return work(null);
        ProgressColumn[] columns = [new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()];
        return On(terminal).Progress().AutoClear(true).Columns(columns).Start(shown =>
        {
            var task = shown.AddTask(Markup.Escape(what), maxValue: 1).IsIndeterminate();
            return work(now =>
            {
                task.IsIndeterminate(false).MaxValue(now.Total);
                task.Value = Math.Max(task.Value, now.Started - 1);
                task.Description = Markup.Escape(terminal.Word(step, now.Path));
            });
        });
    }

    /// <summary>Work in counted steps: it tells how many are done, from any worker.</summary>
    public static T Count<T>(Terminal terminal, string what, int steps, Func<Action<int>?, T> work)
    {
        if (!terminal.IsInteractive) return work(null);
        return On(terminal).Progress().AutoClear(true).Start(shown =>
        {
            var task = shown.AddTask(Markup.Escape(what), maxValue: steps);
            // Workers report out of order; the bar never goes back.
            return work(done => task.Value = Math.Max(task.Value, done));
        });
    }
}
