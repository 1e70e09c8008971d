using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ExhibitSite.Model;

/// <summary>
/// What was made of objects in the builds before, for a process that builds again and again. An object stands for its content: while it is
/// the very same object, what was made of it holds. What a whole build did not ask for is forgotten before long.
/// </summary>
/// <typeparam name="TKey">What things are made of; compared by reference.</typeparam>
/// <typeparam name="TValue">What is made.</typeparam>
public sealed class Memo<TKey, TValue> where TKey : class
{
    // To look for what is no longer asked for takes as long as to ask for everything; a preview, whose builds are small, can wait with it.
    private const int BuildsBetweenSweeps = 16;

    // Things stay where they are and bear the number of the build that last asked for them: to carry ten thousand over from table to table at each build took longer than to ask for them.
    private readonly ConcurrentDictionary<TKey, Made> _known = new(Identity.Instance);
    private int _build;

    /// <summary>Begins a build.</summary>
    public void Turn()
    {
        if (_build % BuildsBetweenSweeps == 0) Sweep();
        _build++;
    }

    private void Sweep()
    {
        foreach (var (key, made) in _known)
            if (made.AskedIn != _build) _known.TryRemove(key, out _);
    }

    /// <summary>Forgets everything: what things are made by has changed.</summary>
    public void Clear() => _known.Clear();

    /// <summary>What was made of an object, or is made now; called from any worker.</summary>
    /// <param name="key">The object.</param>
    /// <param name="make">Makes it; may depend on the object alone.</param>
    /// <param name="holds">Whether what was made before still holds; null when the object alone tells.</param>
    public TValue Recall(TKey key, Func<TKey, TValue> make, Func<TValue, bool>? holds = null)
    {
        if (!_known.TryGetValue(key, out var made) || holds?.Invoke(made.Value) == false) _known[key] = made = new Made(make(key));
        made.AskedIn = _build;
        return made.Value;
    }

    private sealed class Made(TValue value)
    {
        public TValue Value { get; } = value;

        public int AskedIn { get; set; }
    }

    private sealed class Identity : IEqualityComparer<TKey>
    {
        public static Identity Instance { get; } = new();

        public bool Equals(TKey? x, TKey? y) => ReferenceEquals(x, y);

        public int GetHashCode(TKey obj) => RuntimeHelpers.GetHashCode(obj);
    }
}

/// <summary>Memos that may be missing: a single build remembers nothing.</summary>
public static class Memos
{
    /// <summary>What was made of an object, or is made now.</summary>
    public static TValue Of<TKey, TValue>(this Memo<TKey, TValue>? memo, TKey key, Func<TKey, TValue> make) where TKey : class =>
        memo is null ? make(key) : memo.Recall(key, make);
}
