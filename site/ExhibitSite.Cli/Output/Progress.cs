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
