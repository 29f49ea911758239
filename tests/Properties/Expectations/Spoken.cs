namespace Confidant.Properties;

/// <summary>What the bot said or is about to say.</summary>
/// <param name="Id">The id of the reply; null for what is not kept.</param>
/// <param name="Chunk">The chunk that carries it.</param>
/// <param name="Reader">Who it was made for; null for a person's own list, which goes to them alone.</param>
/// <param name="Addressee">The person it is for.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Sources">The numbers of the messages it rests on.</param>
/// <param name="InReplyTo">The number of the message it answers; null where none.</param>
/// <param name="Canaries">The words it holds.</param>
/// <param name="SaidAt">When it was made.</param>
/// <param name="ExpiresAt">When it runs out; null for never.</param>
/// <param name="Waits">Whether it waits to be sent.</param>
internal sealed record Spoken(
    Guid? Id,
    long Chunk,
    Reader? Reader,
    int Addressee,
    Place Place,
    IReadOnlyList<int> Sources,
    int? InReplyTo,
    IReadOnlySet<string> Canaries,
    DateTimeOffset SaidAt,
    DateTimeOffset? ExpiresAt,
    bool Waits);
