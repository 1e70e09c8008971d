using System.Collections.Immutable;
using ExhibitSite.Kinds.Fields;

namespace ExhibitSite.Kinds;

/// <summary>What an institution decided once for its site.</summary>
/// <param name="ListsClosed">True when controlled and deferred archival units are listed by their code under a neutral title.</param>
/// <param name="Contacts">Telephone numbers, mail and postal addresses that are the institution's own and may stand in any text.</param>
public sealed record PublishingPolicy(bool ListsClosed, ImmutableArray<string> Contacts)
{
    private static readonly Field<bool> ListsClosedField = new("list-closed", new("列出未开放目录", "List closed units"), Shapes.YesNo) { IsNeverGuessed = true };
    private static readonly Field<ImmutableArray<string>> ContactsField = new("contacts", new("本馆联系方式", "Own contacts"), Shapes.Texts) { IsNeverGuessed = true };

    /// <summary>Closed units leave no trace; no contacts are known but those of the institutions' pages.</summary>
    public static PublishingPolicy Usual { get; } = new(ListsClosed: false, []);

    internal static FieldTable Table { get; } = new(ListsClosedField, ContactsField);

    internal static PublishingPolicy Read(FieldReader fields) => new(fields.Value(ListsClosedField) ?? false, fields.List(ContactsField));
}
