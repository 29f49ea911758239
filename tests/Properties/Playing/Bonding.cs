using Confidant.Identity;
using Confidant.Storage;

namespace Confidant.Properties;

/// <summary>People say that they are one person, and that they are not any more.</summary>
internal sealed class Bonding(Stage stage)
{
    /// <summary>Proposes a link, where the two may be proposed.</summary>
    public Task ProposeAsync(Operation.ProposeLink propose) => ProposeAsync(propose.Who, propose.Other);

    /// <summary>Confirms a link.</summary>
    public async Task ConfirmAsync(Operation.ConfirmLink confirm)
    {
        if (Pick(confirm.Which) is not { } bond)
        {
            return;
        }

        await ConfirmAsync(confirm.Who, bond);
        if (confirm.IsTwice && stage.Situation.Bonds.Contains(bond) is false)
        {
            IReadOnlyList<string> once = Snapshot.OfTables(stage.World.Store.Database);
            await ConfirmAsync(confirm.Who, stage.Situation.Bonds.Find(other => other.Id == bond.Id)!);
            Snapshot.Compare(once, Snapshot.OfTables(stage.World.Store.Database), "confirming twice is confirming once");
        }
    }

    /// <summary>Opens private chats at a link, or closes them.</summary>
    public async Task OpenAsync(Operation.OpenLink open)
    {
        if (Pick(open.Which) is { } bond)
        {
            await OpenAsync(open.Who, bond, open.IsOpen);
        }
    }

    /// <summary>Ends a link.</summary>
    public async Task EndAsync(Operation.EndLink end)
    {
        if (Pick(end.Which) is { } bond)
        {
            await EndAsync(end.Who, bond);
        }
    }

    /// <summary>Links two people.</summary>
    public Task LinkAsync(Operation.Link link) => LinkAsync(link.Who, link.Other, link.Opens);

    /// <summary>Links two people and parts them.</summary>
    public async Task LinkAndPartAsync(Operation.LinkAndPart link)
    {
        if (!CanPropose(link.Who, link.Other) || IsKnown(link.Who, link.Other))
        {
            return;
        }

        IReadOnlyList<string> tables = Snapshot.OfTables(stage.World.Store.Database);
        IReadOnlyList<string> reads = await Snapshot.OfReadsAsync(stage);
        await LinkAsync(link.Who, link.Other, link.Opens);
        Bond bond = stage.Situation.Bonds.Find(other => other.IsBetween(link.Who, link.Other))!;
        await EndAsync(link.Opens % 8 < 4 ? link.Who : link.Other, bond);
        Snapshot.Compare(tables, Snapshot.OfTables(stage.World.Store.Database), "no row is another one after a link has ended");
        Snapshot.Compare(reads, await Snapshot.OfReadsAsync(stage), "everybody reads after a link what they read before it");
    }

    /// <summary>Links a person with both others, in both orders.</summary>
    public async Task LinkInEitherOrderAsync(Operation.LinkInEitherOrder link)
    {
        int one = (link.Middle + 1) % Situation.People;
        int other = (link.Middle + 2) % Situation.People;
        if (!stage.Situation.Bonds.IsEmpty || !CanPropose(one, link.Middle) || !CanPropose(link.Middle, other))
        {
            return;
        }

        IReadOnlyList<string> before = Snapshot.OfTables(stage.World.Store.Database);
        await LinkAsync(one, link.Middle, link.Opens);
        await LinkAsync(link.Middle, other, link.Opens);
        IReadOnlyList<string> oneFirst = await Snapshot.OfReadsAsync(stage);
        await PartAsync();

        // The other way round, and with the sides in another order: bits 1 and 2 tell who opens, bit 3 when.
        await LinkAsync(other, link.Middle, Swap(link.Opens));
        await LinkAsync(link.Middle, one, Swap(link.Opens));
        Snapshot.Compare(oneFirst, await Snapshot.OfReadsAsync(stage), "links read the same whichever was made first");
        await PartAsync();
        Snapshot.Compare(before, Snapshot.OfTables(stage.World.Store.Database), "no row is another one after links have ended");
    }

    private static int Swap(int opens) => ((opens & 1) << 1) | ((opens & 2) >> 1) | (~opens & 4);

    private async Task PartAsync()
    {
        foreach (Bond bond in stage.Situation.Bonds)
        {
            await EndAsync(bond.Other, bond);
        }
    }

    private async Task LinkAsync(int one, int other, int opens)
    {
        if (await ProposeAsync(one, other) is not { } bond)
        {
            return;
        }

        bool opensFirst = (opens & 4) != 0;
        (int Side, int Bit)[] sides = opensFirst ? [(other, 2), (one, 1)] : [(one, 1), (other, 2)];
        foreach ((int side, int bit) in sides)
        {
            if (opensFirst && (opens & bit) != 0)
            {
                await OpenAsync(side, Now(bond), isOpen: true);
            }

            await ConfirmAsync(side, Now(bond));
        }

        foreach ((int side, int bit) in sides.Where(side => !opensFirst && (opens & side.Bit) != 0))
        {
            await OpenAsync(side, Now(bond), isOpen: true);
        }
    }

    private async Task<Bond?> ProposeAsync(int one, int other)
    {
        bool isPossible = CanPropose(one, other);
        var bond = new Bond(stage.World.Store.Ids.NewId(), one, other, stage.World.Now);
        await TryAsync(
            one,
            new TurnEffect.ProposeLink(
                await stage.World.SubjectAsync(one),
                stage.World.AccountOf(one),
                (await stage.World.ProfileAsync(other)).Id,
                stage.World.AccountOf(other),
                new LinkId(bond.Id),
                LinkMethod.Code),
            isPossible);
        if (!isPossible)
        {
            return null;
        }

        stage.Situation = stage.Situation with
        {
            Bonds = stage.Situation.Bonds.RemoveAll(known => known.IsBetween(one, other)).Add(bond),
        };
        return bond;
    }

    private async Task ConfirmAsync(int who, Bond bond)
    {
        bool isPossible = CanChange(who, bond);
        await TryAsync(who, new TurnEffect.ConfirmLink(await stage.World.SubjectAsync(who), new LinkId(bond.Id)), isPossible);
        if (isPossible)
        {
            Set(bond, bond with { Confirmed = bond.Confirmed.Add(who) });
        }
    }

    private async Task OpenAsync(int who, Bond bond, bool isOpen)
    {
        bool isPossible = CanChange(who, bond);
        if (isPossible && !isOpen)
        {
            await stage.RememberAudiencesAsync(bond.OtherThan(who));
        }

        await TryAsync(who, new TurnEffect.OpenLink(await stage.World.SubjectAsync(who), new LinkId(bond.Id), isOpen), isPossible);
        if (!isPossible)
        {
            return;
        }

        Set(bond, bond with { Opened = isOpen ? bond.Opened.Add(who) : bond.Opened.Remove(who) });
        if (!isOpen)
        {
            Drop(bond.OtherThan(who), who, static said => said.Scope == Openness.Private);
        }
    }

    private async Task EndAsync(int who, Bond bond)
    {
        if (bond.Has(who))
        {
            await stage.RememberAudiencesAsync(who);
        }

        await TryAsync(who, new TurnEffect.EndLink(await stage.World.SubjectAsync(who), new LinkId(bond.Id)), isPossible: true);
        if (bond.Has(who))
        {
            stage.Situation = stage.Situation with { Bonds = stage.Situation.Bonds.Remove(bond) };
            stage.Changes++;
            Drop(bond.One, bond.Other, static _ => true);
            Drop(bond.Other, bond.One, static _ => true);
        }
    }

    /// <summary>What was answered to one from the words of the other goes, but for what both heard where it was said.</summary>
    private void Drop(int reader, int owner, Func<Said, bool> concerns) => stage.Situation = stage.Situation with
    {
        Spoken = stage.Situation.Spoken.RemoveAll(spoken => spoken.Id is not null
            && spoken.Addressee == reader
            && spoken.Sources.Any(number => stage.Situation.Find(number) is { IsAnnounced: false } said
                && said.Person == owner
                && concerns(said)
                && (said.Place.Group is null || said.Place.Group != spoken.Place.Group))),
    };

    private bool CanPropose(int one, int other) => one != other
        && stage.World.IsPlayer(one) == stage.World.IsPlayer(other)
        && !stage.Situation.Bonds.Exists(bond => bond.IsBetween(one, other) && bond.IsThere(stage.World.Now));

    private bool CanChange(int who, Bond bond) => bond.Has(who) && bond.IsThere(stage.World.Now);

    private bool IsKnown(int one, int other) => stage.Situation.Bonds.Exists(bond => bond.IsBetween(one, other));

    private Bond? Pick(int index) =>
        stage.Situation.Bonds.IsEmpty ? null : stage.Situation.Bonds[index % stage.Situation.Bonds.Count];

    private Bond Now(Bond bond) => stage.Situation.Bonds.Find(other => other.Id == bond.Id)!;

    private void Set(Bond bond, Bond changed)
    {
        stage.Situation = stage.Situation with { Bonds = stage.Situation.Bonds.Replace(bond, changed) };
        stage.Changes++;
    }

    private async Task TryAsync(int who, TurnEffect effect, bool isPossible)
    {
        CommitOutcome outcome = await stage.World.CommitAsync(
            World.ConversationOf(who, Place.All[0]), commit => commit with { Effects = [effect] });
        Violation.Unless(
            outcome is CommitOutcome.Committed == isPossible,
            $"{World.NameOf(who)} can {(isPossible ? "" : "not ")}do this: {effect.GetType().Name}");
    }
}
