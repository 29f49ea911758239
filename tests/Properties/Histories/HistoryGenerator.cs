using Confidant.Memory;
using FsCheck;
using FsCheck.Fluent;

namespace Confidant.Properties;

/// <summary>Makes histories, and smaller ones of one that fails.</summary>
internal static class HistoryGenerator
{
    private const int Shortest = 6;
    private const int Longest = 40;

    private static readonly Gen<int> _index = Gen.Choose(0, 30);
    private static readonly Gen<int> _who = Gen.Choose(0, 2);
    private static readonly Gen<int> _where = Gen.Choose(0, 5);
    private static readonly Gen<bool> _flag = Gen.Elements(true, false);
    private static readonly Gen<int> _account = Gen.Choose(0, 1);

    private static readonly Gen<SyncKind> _syncKind =
        Gen.Elements(SyncKind.Latest, SyncKind.Latest, SyncKind.Full, SyncKind.Full, SyncKind.Export);

    private static readonly Gen<PostManner> _manner =
        Gen.Elements(PostManner.Public, PostManner.Public, PostManner.Public, PostManner.Hidden, PostManner.Hidden, PostManner.Reply, PostManner.Repost);

    private static readonly Gen<Operation> _operation = Gen.Frequency(
        (16, From(_who, _where, _index, Gen.Elements(Manner.Plain, Manner.Plain, Manner.Plain, Manner.Forwarded, Manner.Late, Manner.Twice, Manner.MarkedPrivate), static (who, where, words, manner) => new Operation.Say(who, where, words, manner))),
        (2, From(_who, _where, _index, static (who, where, words) => new Operation.Accept(who, where, words))),
        (1, From(_index, _index, static (message, words) => new Operation.AcceptEdit(message, words))),
        (3, From(_index, static which => new Operation.Handle(which))),
        (2, From(_index, static message => new Operation.Redeliver(message))),
        (2, From(_index, static which => new Operation.Delete(which))),
        (3, From(_index, _index, static (message, words) => new Operation.Edit(message, words))),
        (4, From(_who, _index, Gen.Elements(Openness.Private, Openness.Group, Openness.Everywhere), static (who, message, scope) => new Operation.Rescope(who, message, scope))),
        (2, From(_who, _flag, static (who, enabled) => new Operation.Share(who, enabled))),
        (1, From(_who, _flag, static (who, toOrigin) => new Operation.Unshare(who, toOrigin))),
        (2, From(_who, _index, static (who, message) => new Operation.ForgetTopic(who, message))),
        (2, From(_who, _index, static (who, message) => new Operation.ForgetMessage(who, message))),
        (1, From(_who, _where, static (who, where) => new Operation.ForgetLast(who, where))),
        (1, From(_who, _where, static (who, where) => new Operation.ForgetHere(who, where))),
        (1, From(_who, static who => new Operation.ForgetAll(who))),
        (1, From(_who, Gen.Choose(0, 1), Gen.Elements(true, true, false), static (who, agent, hasOne) => new Operation.SetGoal(who, agent, hasOne))),
        (1, From(_index, static message => new Operation.OfferForget(message))),
        (2, From(_who, _who, static (who, other) => new Operation.ProposeLink(who, other))),
        (4, From(_who, _index, _flag, static (who, which, isTwice) => new Operation.ConfirmLink(who, which, isTwice))),
        (5, From(_who, _index, Gen.Elements(true, true, false), static (who, which, isOpen) => new Operation.OpenLink(who, which, isOpen))),
        (2, From(_who, _index, static (who, which) => new Operation.EndLink(who, which))),
        (6, From(_who, _who, _index, static (who, other, opens) => new Operation.Link(who, other, opens))),
        (1, From(_who, _who, _index, static (who, other, opens) => new Operation.LinkAndPart(who, other, opens))),
        (1, From(_who, _index, static (middle, opens) => new Operation.LinkInEitherOrder(middle, opens))),
        (2, From(_who, Gen.Choose(0, 2), static (who, handle) => new Operation.Claim(who, handle))),
        (1, From(_who, Gen.Choose(0, 2), static (who, handle) => new Operation.Withdraw(who, handle))),
        (1, From(_who, Gen.Elements(0, 1, 30), static (who, days) => new Operation.Retain(who, days))),
        (1, From(_where, Gen.Elements(0, 1, 30), static (where, days) => new Operation.RetainGroup(where, days))),
        (2, From(_who, _index, static (who, message) => new Operation.Hide(who, message))),
        (2, From(_who, _index, static (who, which) => new Operation.Undo(who, which))),
        (1, From(Gen.Constant(new Operation.Finish()))),
        (2, From(_who, _index, static (who, which) => new Operation.Object(who, which))),
        (1, From(_who, _where, _flag, static (who, where, isMember) => new Operation.Move(who, where, isMember))),
        (1, From(_where, _flag, static (where, isPublic) => new Operation.Open(where, isPublic))),
        (1, From(_where, static where => new Operation.Widen(where))),
        (1, From(_where, static where => new Operation.Leave(where))),
        (1, From(_where, static where => new Operation.Rejoin(where))),
        (1, From(Gen.Elements(true, true, false), static speaks => new Operation.Configure(speaks))),
        (4, From(Gen.Constant(new Operation.Learn()))),
        (2, From(_who, _where, static (who, where) => new Operation.Summarize(who, where))),
        (4, From(_who, _where, _index, static (who, where, message) => new Operation.Ask(who, where, message))),
        (4, From(_index, static which => new Operation.Answer(which))),
        (1, From(_who, _where, static (who, where) => new Operation.BeginSession(who, where))),
        (2, From(_who, _where, _index, static (who, where, which) => new Operation.ResumeSession(who, where, which))),
        (1, From(_who, static who => new Operation.Show(who))),
        (1, From(_index, static which => new Operation.Deliver(which))),
        (2, From(Gen.Elements(1, 1, 25, 49, 24 * 31, 24 * 61), static hours => new Operation.Wait(hours))),
        (1, From(Gen.Constant(new Operation.Purge()))),
        (1, From(Gen.Constant(new Operation.Restart()))),
        (1, From(Gen.Constant(new Operation.BackUp()))),
        (1, From(Gen.Constant(new Operation.Restore()))));

    // A scrub rewrites the files: now and then is enough.
    private static readonly Gen<Operation> _any =
        Gen.Frequency((60, _operation), (1, From(Gen.Constant(new Operation.Scrub()))));

    private static readonly Gen<Operation> _feed = Gen.Frequency(
        (2, From(_who, _account, static (who, account) => new Operation.Connect(who, account))),
        (8, From(_who, _account, _index, _manner, _flag, static (who, account, words, manner, teaches) => new Operation.Bring(who, account, words, manner, teaches))),
        (8, From(_who, _account, _index, _manner, _index, static (who, account, words, manner, tag) => new Operation.PostThere(who, account, words, manner, tag))),
        (3, From(_index, _index, static (which, words) => new Operation.EditThere(which, words))),
        (3, From(_index, _flag, static (which, isPublic) => new Operation.TurnThere(which, isPublic))),
        (3, From(_index, Gen.Elements(true, true, false), static (which, isGone) => new Operation.DeleteThere(which, isGone))),
        (12, From(_index, _syncKind, Gen.Elements(Enum.GetValues<SyncCourse>()), static (which, kind, course) => new Operation.Sync(which, kind, course))),
        (1, From(_who, _index, _flag, static (who, which, isPaused) => new Operation.Pause(who, which, isPaused))),
        (2, From(_who, _index, _flag, static (who, which, forgets) => new Operation.Disconnect(who, which, forgets))),
        (4, From(_index, Gen.Elements(Enum.GetValues<Parting>()), _flag, static (which, parting, isRestored) => new Operation.Return(which, parting, isRestored))),
        (14, From(_index, Gen.Elements(Enum.GetValues<Decision>()), Gen.Elements(Enum.GetValues<Reappearance>()), static (which, decision, reappearance) => new Operation.Reappear(which, decision, reappearance))),
        (3, From(_who, static who => new Operation.MakePersona(who))),
        (1, From(_who, _index, static (who, which) => new Operation.DeletePersona(who, which))),
        (4, From(_index, _flag, static (which, updatesSelf) => new Operation.Teach(which, updatesSelf))),
        (4, From(_who, Gen.Elements(Enum.GetValues<PostChoice>()), _index, static (who, choice, tag) => new Operation.Choose(who, choice, tag))),
        (3, From(_who, _index, _flag, static (who, which, isLearned) => new Operation.ChooseOne(who, which, isLearned))),
        (3, From(_who, Gen.Elements(0, 0, 0, 1, 2), _flag, static (who, which, isEnabled) => new Operation.LetLearn(who, which, isEnabled))));

    private static readonly Gen<Operation> _anyWithFeeds = Gen.Frequency((2, _any), (3, _feed));

    private static readonly Gen<int> _players = Gen.Elements(0, 0, 0, 1, 2);

    /// <summary>Histories of what people say to the bot.</summary>
    public static Arbitrary<History> Histories { get; } = Of(_any);

    /// <summary>Histories in which people also connect feeds.</summary>
    public static Arbitrary<History> HistoriesWithFeeds { get; } = Of(_anyWithFeeds);

    private static Arbitrary<History> Of(Gen<Operation> operation) => Arb.From(
        Gen.Choose(Shortest, Longest).SelectMany(length => Gen.ListOf(operation, length))
            .SelectMany(static operations => _players.Select(players => new History(operations, players))),
        Shrink);

    /// <summary>Without a stretch of it, the longest first, down to one operation.</summary>
    private static IEnumerable<History> Shrink(History history)
    {
        int count = history.Operations.Count;
        for (int length = count / 2; length >= 1; length /= 2)
        {
            for (int start = 0; start < count; start += length)
            {
                yield return history with { Operations = [.. history.Operations.Take(start), .. history.Operations.Skip(start + length)] };
            }
        }

        for (int i = 0; i < count; i++)
        {
            if (history.Operations[i] is Operation.Say { Manner: not Manner.Plain } say)
            {
                List<Operation> plainer = [.. history.Operations];
                plainer[i] = say with { Manner = Manner.Plain };
                yield return history with { Operations = plainer };
            }
        }
    }

    private static Gen<Operation> From<T>(Gen<T> gen)
        where T : Operation => gen.Select(static operation => (Operation)operation);

    private static Gen<Operation> From<T>(Gen<T> first, Func<T, Operation> make) => first.Select(make);

    private static Gen<Operation> From<T1, T2>(Gen<T1> first, Gen<T2> second, Func<T1, T2, Operation> make) =>
        first.SelectMany(a => second.Select(b => make(a, b)));

    private static Gen<Operation> From<T1, T2, T3>(Gen<T1> first, Gen<T2> second, Gen<T3> third, Func<T1, T2, T3, Operation> make) =>
        first.SelectMany(a => From(second, third, (b, c) => make(a, b, c)));

    private static Gen<Operation> From<T1, T2, T3, T4>(
        Gen<T1> first, Gen<T2> second, Gen<T3> third, Gen<T4> fourth, Func<T1, T2, T3, T4, Operation> make) =>
        first.SelectMany(a => From(second, third, fourth, (b, c, d) => make(a, b, c, d)));

    private static Gen<Operation> From<T1, T2, T3, T4, T5>(
        Gen<T1> first, Gen<T2> second, Gen<T3> third, Gen<T4> fourth, Gen<T5> fifth, Func<T1, T2, T3, T4, T5, Operation> make) =>
        first.SelectMany(a => From(second, third, fourth, fifth, (b, c, d, e) => make(a, b, c, d, e)));
}
