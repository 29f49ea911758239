using Confidant.Memory;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People talk: messages, edits, and what the platform delivers again or late.</summary>
internal sealed class Talk(Stage stage)
{
    private static readonly TimeSpan _delay = TimeSpan.FromDays(40);

    /// <summary>Says something.</summary>
    public async Task SayAsync(Operation.Say say)
    {
        if (Draft(say.Who, say.Where, say.Words) is not { } draft)
        {
            return;
        }

        DateTimeOffset now = stage.World.Now;
        draft = draft with { SaidAt = say.Manner == Manner.Late ? now - _delay : now, Learns = say.Manner != Manner.Forwarded };
        Said said = Settle(draft, say.Manner, now);
        await KeepAsync(said, now, say.Manner);
        if (say.Manner == Manner.Twice && said.Place.Group is not null)
        {
            // In a channel that it announces for, an agent is noted through each account, and then leaves with the last of them.
            string bot = said.Place.Announces ? "bot" : "other";
            AppendOutcome again = await stage.World.KeepAsync(stage.Situation, said, now, bot: bot);
            Violation.Unless(again is AppendOutcome.AlreadyThere, "what two bot accounts of one agent hear is kept once");
        }
    }

    /// <summary>Lets a message arrive that is handled later.</summary>
    public async Task AcceptAsync(Operation.Accept accept)
    {
        if (Draft(accept.Who, accept.Where, accept.Words) is { } draft)
        {
            await WaitAsync(draft with { SaidAt = stage.World.Now, Learns = true }, isEdit: false);
        }
    }

    /// <summary>Lets an edit arrive that is handled later.</summary>
    public async Task AcceptEditAsync(Operation.AcceptEdit accept)
    {
        if (stage.Pick(accept.Message) is { IsUndelivered: false } said && stage.Situation.IsPresentIn(said.Place))
        {
            await WaitAsync(Rephrase(said, accept.Words), isEdit: true);
        }
    }

    /// <summary>Handles what waits.</summary>
    public async Task HandleAsync(Operation.Handle handle)
    {
        if (stage.Situation.Waiting.Count == 0)
        {
            return;
        }

        Waiting waiting = stage.Situation.Waiting[handle.Which % stage.Situation.Waiting.Count];
        if (!stage.Situation.IsPresentIn(waiting.Said.Place))
        {
            return;
        }

        stage.Situation = stage.Situation with { Waiting = stage.Situation.Waiting.Remove(waiting) };
        if (waiting.IsEdit)
        {
            await ReviseAsync(waiting.Said, waiting.ReceivedAt, waiting.IsCovered);
        }
        else if (waiting.IsCovered)
        {
            AppendOutcome outcome = await stage.World.KeepAsync(stage.Situation, waiting.Said, waiting.ReceivedAt);
            Violation.Unless(outcome is AppendOutcome.Erased, "what arrived before a forget that covers it is not kept after it");
        }
        else
        {
            await KeepAsync(Settle(waiting.Said, Manner.Plain, waiting.ReceivedAt), waiting.ReceivedAt, Manner.Plain);
        }

        CommitOutcome ended = await stage.World.CommitAsync(
            World.ConversationOf(waiting.Said.Person, waiting.Said.Place), new InboxId(waiting.Entry), commit => commit);
        Violation.Unless(ended is CommitOutcome.Committed, "an event that was handled is done");
    }

    /// <summary>Delivers a message again.</summary>
    public async Task RedeliverAsync(Operation.Redeliver redeliver)
    {
        List<Said> known = [.. stage.Situation.Said.Concat(stage.Forgotten.Values).Where(static said => !said.IsUndelivered)];
        if (known.Count == 0 || !stage.Situation.IsPresentIn(known[redeliver.Message % known.Count].Place))
        {
            return;
        }

        Said said = known[redeliver.Message % known.Count];
        AppendOutcome outcome = await stage.World.KeepAsync(stage.Situation, said, stage.World.Now);
        Violation.Unless(
            stage.Forgotten.ContainsKey(said.Number) || said.HiddenAt is not null
                ? outcome is AppendOutcome.Erased
                : outcome is AppendOutcome.AlreadyThere,
            $"message {said.Number} does not come again by being delivered again (it was {outcome.GetType().Name})");
    }

    /// <summary>Deletes a message on its platform.</summary>
    public Task DeleteAsync(Operation.Delete delete)
    {
        List<Said> kept = [.. stage.Situation.Said.Where(static said => !said.IsUndelivered)];
        List<Waiting> waiting = [.. stage.Situation.Waiting.Where(static waiting => !waiting.IsEdit)];
        List<Spoken> spoken = [.. stage.Situation.Spoken.Where(static spoken => spoken is { Id: not null, Waits: false })];
        int count = kept.Count + waiting.Count + spoken.Count;
        if (count == 0)
        {
            return Task.CompletedTask;
        }

        int which = delete.Which % count;
        return which < kept.Count ? DeleteAsync(kept[which])
            : which < kept.Count + waiting.Count ? DeleteAsync(waiting[which - kept.Count])
            : DeleteAsync(spoken[which - kept.Count - waiting.Count]);
    }

    private async Task DeleteAsync(Said said)
    {
        await DeleteAsync(said.Person, said.Place, World.NumberOf(said), people: 1);
        stage.Erase(new HashSet<int> { said.Number });
        stage.Forgotten[said.Number] = said;
        stage.Situation = stage.Situation with
        {
            Buttons = stage.Situation.Buttons.RemoveAll(button => button.Person == said.Person),
        };
    }

    private async Task DeleteAsync(Waiting waiting)
    {
        await DeleteAsync(waiting.Said.Person, waiting.Said.Place, World.NumberOf(waiting.Said), people: 0);
        stage.Situation = stage.Situation with
        {
            Waiting = stage.Situation.Waiting.Replace(waiting, waiting with { IsCovered = true }),
        };
    }

    private async Task DeleteAsync(Spoken spoken)
    {
        await DeleteAsync(spoken.Addressee, spoken.Place, World.NumberOf(spoken), people: 0);
        stage.Situation = stage.Situation with { Spoken = stage.Situation.Spoken.Remove(spoken) };
    }

    private async Task DeleteAsync(int person, Place place, Identity.PlatformMessageId number, int people)
    {
        int gone = await stage.World.DeleteAsync(person, place, number);
        Violation.Unless(gone == people, $"deleting message {number} takes {people} of people's, not {gone}");
        Violation.Unless(await stage.World.DeleteAsync(person, place, number) == 0, "a deletion that comes again finds nothing");
    }

    /// <summary>Gives a message new words.</summary>
    public async Task EditAsync(Operation.Edit edit)
    {
        List<Said> known = [.. stage.Situation.Said.Concat(stage.Forgotten.Values).Where(static said => !said.IsUndelivered)];
        if (known.Count > 0 && known[edit.Message % known.Count] is { } said && stage.Situation.IsPresentIn(said.Place))
        {
            await ReviseAsync(Rephrase(said, edit.Words), stage.World.Now, isCovered: false);
        }
    }

    private Said? Draft(int who, int where, int words)
    {
        Place place = Place.All[where];
        return stage.Situation.IsPresentIn(place)
            ? new Said
            {
                Number = stage.NextNumber(),
                Id = Guid.Empty,
                Person = who,
                Place = place,
                Epoch = 0,
                Scope = Openness.Private,
                Canary = stage.NextCanary(),
                Phrase = Phrase.All[words % Phrase.All.Count],
                SaidAt = default,
            }
            : null;
    }

    private Said Rephrase(Said said, int words) =>
        said with { Canary = stage.NextCanary(), Phrase = Phrase.All[words % Phrase.All.Count] };

    /// <summary>Gives a message the place, scope and time that the design wants for it, as things are now.</summary>
    private Said Settle(Said said, Manner manner, DateTimeOffset receivedAt)
    {
        bool isAnnounced = said.Place.Announces && stage.Situation.GroupOf(said.Place) is { Speaks: true } && manner != Manner.Forwarded;
        return SettleScope(said with { IsAnnounced = isAnnounced, IsForwarded = manner == Manner.Forwarded }, manner, receivedAt);
    }

    private Said SettleScope(Said said, Manner manner, DateTimeOffset receivedAt)
    {
        GroupState? group = stage.Situation.GroupOf(said.Place);
        bool isShared = stage.Situation.IsShared(said.Person, receivedAt) && manner != Manner.Forwarded && said.Phrase.IsAboutSelf;
        return said with
        {
            Epoch = group?.Epoch ?? 0,
            Scope = said.IsAnnounced ? Openness.Everywhere
                : manner == Manner.MarkedPrivate ? Openness.Private
                : group is not null ? Openness.Group
                : isShared ? Openness.Everywhere
                : Openness.Private,
            ExpiresAt = stage.Situation.ExpiryOfNew(said.Place, said.Person, said.SaidAt),
        };
    }

    private async Task KeepAsync(Said said, DateTimeOffset receivedAt, Manner manner)
    {
        AppendOutcome outcome = await stage.World.KeepAsync(stage.Situation, said, receivedAt, manner);
        Violation.Unless(outcome is AppendOutcome.Appended, $"message {said.Number} is kept (it was {outcome.GetType().Name})");
        Said kept = said with { Id = ((AppendOutcome.Appended)outcome).Message.Value };
        stage.Situation = stage.Situation with { Said = stage.Situation.Said.Add(kept) };
        stage.EverSaid.Add(kept);
        await stage.NoteMemberAsync(said.Person, said.Place, isMember: true);
    }

    private async Task ReviseAsync(Said edited, DateTimeOffset receivedAt, bool isCovered)
    {
        bool isRevised = await stage.World.ReviseAsync(stage.Situation, edited, receivedAt);
        Said? present = stage.Situation.Find(edited.Number);
        bool shouldBe = present is not null && !(present.ExpiresAt <= stage.World.Now) && !isCovered;
        Violation.Unless(isRevised == shouldBe, $"the edit of message {edited.Number} is {(shouldBe ? "" : "not ")}taken over");
        if (!shouldBe)
        {
            return;
        }

        // An announcement stays one, whatever became of the channel.
        Openness asked = present!.IsAnnounced ? present.Scope : SettleScope(edited with { IsAnnounced = false }, Manner.Plain, receivedAt).Scope;
        Said revised = present with
        {
            Canary = edited.Canary,
            Phrase = edited.Phrase,
            Scope = asked < present.Scope ? asked : present.Scope,
            IsForwarded = false,
            IsLearned = false,
            Version = present.Version + 1,
        };
        stage.Replace(revised);
        stage.EverSaid.Add(revised);
        stage.DropReplies(new HashSet<int> { edited.Number }, answersToo: true);
        stage.Changes++;
    }

    private async Task WaitAsync(Said said, bool isEdit)
    {
        InboxId entry = await stage.World.AcceptAsync(World.ConversationOf(said.Person, said.Place), said.Text);
        stage.Situation = stage.Situation with
        {
            Waiting = stage.Situation.Waiting.Add(new Waiting(entry.Value, stage.World.Now, said, isEdit, false)),
        };
    }
}
