namespace Confidant.Properties;

/// <summary>Who may read what: the table of the design, written once more and from nothing else.</summary>
internal static class Table
{
    /// <summary>Whether a message may be read.</summary>
    public static bool MayRead(Situation now, DateTimeOffset time, Reader reader, Said said) =>
        IsLive(said, time)
        && IsKept(now, time, said)
        && (said.Place.Agent == reader.Agent || said.Post is not null)
        && (said.IsAnnounced ? IsHeardByAll(now, said) : reader.Kind switch
        {
            ReaderKind.Direct => IsOwnEverywhere(now, reader, said)
                || (now.IsOpened(said.Person, reader.Person) && said.Scope == Openness.Private && !said.IsSealed),
            ReaderKind.Group => IsOwnEverywhere(now, reader, said) || IsOfThePresentGroup(now, reader, said),
            _ => IsOwnEverywhere(now, reader, said),
        });

    /// <summary>Whether what was learned from a message may be read: with the message, or as a part of the person's own context,
    /// which every agent of theirs reads.</summary>
    public static bool MayKnow(Situation now, DateTimeOffset time, Reader reader, Said said) =>
        MayRead(now, time, reader, said)
        || (said.IsContext && MayRead(now, time, reader with { Agent = said.Place.Agent, Group = null }, said));

    /// <summary>Whether a reader has to find it: one goal does not end another, as one employer does.</summary>
    public static bool MustKnow(Situation now, DateTimeOffset time, Reader reader, Said said) =>
        !reader.IsStale
        && (MayRead(now, time, reader, said) || (said.Phrase.Fact is null && MayKnow(now, time, reader, said)));

    /// <summary>Whether it is read because it is the reader's: their own words, or those of another who is them, as far as that other shares
    /// or opens them.</summary>
    public static bool IsReadersOwn(Situation now, Reader reader, Said said) =>
        said.Person == reader.Person || (now.AreOne(said.Person, reader.Person) && said.Scope != Openness.Group);

    /// <summary>Whether a reply of the bot may be read again, in the place it was said in.</summary>
    public static bool MayRead(Situation now, DateTimeOffset time, Reader reader, Spoken spoken)
    {
        if (spoken.Id is null || spoken.Reader is not { } made || spoken.ExpiresAt <= time || made.Agent != reader.Agent)
        {
            return false;
        }

        bool isForReader = reader.Kind switch
        {
            ReaderKind.Direct => made.Kind == ReaderKind.Direct && spoken.Addressee == reader.Person,
            ReaderKind.Group => made.Kind == ReaderKind.Group
                && made.Group == reader.Group
                && made.Epoch == reader.Epoch
                && IsPresent(now, reader),
            _ => false,
        };
        return isForReader && AllReadable(now, time, reader, spoken);
    }

    /// <summary>Whether a chunk that waits may still be sent: those who would see it now may read all it rests on.</summary>
    public static bool MaySend(Situation now, DateTimeOffset time, Spoken spoken)
    {
        if (spoken.Reader is not { } made)
        {
            return spoken.Sources.All(number => now.Find(number) is { } said && said.Person == spoken.Addressee && IsLive(said, time));
        }

        return AllReadable(now, time, made, spoken);
    }

    /// <summary>Whether a message has neither run out nor been forgotten with an undo.</summary>
    public static bool IsLive(Said said, DateTimeOffset time) =>
        said.HiddenAt is null && (said.ExpiresAt is not { } expiry || expiry > time);

    /// <summary>Whether none of those who are one with its speaker wants words so old gone.</summary>
    public static bool IsKept(Situation now, DateTimeOffset time, Said said) => now.ProfilesOf(said.Person)
        .Where(profile => profile != said.Person)
        .All(profile => now.Settings[profile].RetentionDays is not { } days || said.SaidAt.AddDays(days) > time);

    /// <summary>Whether a person is shown what another said about them: what their group may read, while they belong to it.</summary>
    public static bool MayReadAbout(Situation now, DateTimeOffset time, int person, Said said) =>
        said.Person != person
        && said.Place.Group is { } group
        && now.Groups[group].Members.Contains(person)
        && said.Scope is Openness.Group or Openness.Everywhere
        && (said.IsAnnounced ? IsHeardByAll(now, said) : said.Epoch == now.Groups[group].Epoch)
        && now.Groups[group].IsActive
        && IsLive(said, time)
        && IsKept(now, time, said);

    /// <summary>Whether an announcement is heard: as long as its channel speaks for the agent, without a break since it was made.</summary>
    private static bool IsHeardByAll(Situation now, Said said) =>
        said.Scope == Openness.Everywhere
        && now.GroupOf(said.Place) is { Speaks: true } channel
        && !(said.SaidAt <= channel.SilentUntil);

    private static bool AllReadable(Situation now, DateTimeOffset time, Reader reader, Spoken spoken)
    {
        IEnumerable<int> sources = spoken.InReplyTo is { } answered ? spoken.Sources.Append(answered) : spoken.Sources;
        return sources.All(number => now.Find(number) is { } said && MayKnow(now, time, reader, said));
    }

    private static bool IsOwnEverywhere(Situation now, Reader reader, Said said) =>
        now.AreOne(said.Person, reader.Person) && said.Scope == Openness.Everywhere;

    /// <summary>Whether it is read as a part of the group's talk.</summary>
    public static bool IsOfThePresentGroup(Situation now, Reader reader, Said said) =>
        said.Place.Group == reader.Group
        && said.Epoch == reader.Epoch
        && said.Scope is Openness.Group or Openness.Everywhere
        && IsPresent(now, reader);

    private static bool IsPresent(Situation now, Reader reader) =>
        reader.Group is { } group && now.Groups[group].IsActive && now.Groups[group].Epoch == reader.Epoch;
}
