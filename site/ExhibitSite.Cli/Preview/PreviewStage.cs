namespace ExhibitSite.Cli.Preview;

/// <summary>Holds the state of the preview and wakes everybody who waits for the next one.</summary>
internal sealed class PreviewStage
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _changed = New();
    private PreviewState _state = PreviewState.Nothing;

    /// <summary>What is shown now, and a task that ends when that is over.</summary>
    public (PreviewState State, Task Changed) Now
    {
        get
        {
            lock (_gate) return (_state, _changed.Task);
        }
    }

    /// <summary>Shows something else.</summary>
    public void Show(PreviewState state)
    {
        TaskCompletionSource changed;
        lock (_gate) (changed, _changed, _state) = (_changed, New(), state);
        changed.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
