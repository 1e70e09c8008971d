using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace ExhibitSite.Model;

/// <summary>
/// What was made of objects in the builds before, for a process that builds again and again. An object stands for its content: while it is
/// the very same object, what was made of it holds. What a whole build did not ask for is forgotten after it.
/// </summary>
/// <typeparam name="TKey">What things are made of; compared by reference.</typeparam>
/// <typeparam name="TValue">What is made.</typeparam>
public sealed class Memo<TKey, TValue> where TKey : class
{
    private ConcurrentDictionary<TKey, TValue> _before = New(0);
    private ConcurrentDictionary<TKey, TValue> _now = New(0);

    /// <summary>Begins a build: what the one before did not ask for is forgotten.</summary>
    public void Turn() => (_before, _now) = (_now, New(_now.Count));

    /// <summary>Forgets everything: what things are made by has changed.</summary>
    public void Clear() => (_before, _now) = (New(0), New(0));

    /// <summary>What was made of an object, or is made now; called from any worker.</summary>
    /// <param name="key">The object.</param>
    /// <param name="make">Makes it; may depend on the object alone.</param>
    /// <param name="holds">Whether what was made before still holds; null when the object alone tells.</param>
    public TValue Recall(TKey key, Func<TKey, TValue> make, Func<TValue, bool>? holds = null)
    {
        if (_now.TryGetValue(key, out var made) && holds?.Invoke(made) != false) return made;
        var value = _before.TryGetValue(key, out var kept) && holds?.Invoke(kept) != false ? kept : make(key);
        _now[key] = value;
        return value;
    }

    private static ConcurrentDictionary<TKey, TValue> New(int size) => new(-1, Math.Max(31, size), Identity.Instance);

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
