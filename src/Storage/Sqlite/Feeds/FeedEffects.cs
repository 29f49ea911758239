namespace Confidant.Storage.Sqlite;

/// <summary>What people do with their feeds and personas, within a transaction.</summary>
internal static class FeedEffects
{
    /// <summary>Whether an effect can still do what its turn says it did.</summary>
    public static bool IsPossible(WriteContext context, TurnEffect.Feeding effect) => effect switch
    {
        TurnEffect.ConnectFeed connect => FeedTable.CanConnect(context, connect),
        TurnEffect.PauseFeed pause => FeedTable.FindOwn(context.Db, pause.Subject.User, pause.Integration) is not null,
        TurnEffect.ProveFeed prove => FeedTable.FindOwn(context.Db, prove.Subject.User, prove.Integration) is not null,
        TurnEffect.DisconnectFeed disconnect => FeedTable.FindOwn(context.Db, disconnect.Subject.User, disconnect.Integration) is not null,
        TurnEffect.StartSync start => CanStart(context, start),
        TurnEffect.CancelSync cancel => SyncRunTable.Find(context.Db, cancel.Subject.User, cancel.Run) is { IsOpen: true },
        TurnEffect.CreatePersona create => PersonaEffects.CanCreate(context, create),
        TurnEffect.SetPersonaLearning set => PersonaTable.Find(context.Db, set.Subject.User, set.Persona) is not null,
        TurnEffect.DeletePersona delete => PersonaTable.Find(context.Db, delete.Subject.User, delete.Persona) is not null,
        _ => true,
    };

    /// <summary>Carries an effect out.</summary>
    public static void Apply(WriteContext context, TurnEffect.Feeding effect)
    {
        switch (effect)
        {
            case TurnEffect.ConnectFeed connect:
                FeedTable.Connect(context, connect);
                break;
            case TurnEffect.PauseFeed pause:
                FeedTable.Pause(context, pause);
                break;
            case TurnEffect.ProveFeed prove:
                FeedTable.Prove(context, prove);
                break;
            case TurnEffect.DisconnectFeed disconnect:
                FeedErasure.Disconnect(context, disconnect);
                break;
            case TurnEffect.StartSync start:
                Start(context, start);
                break;
            case TurnEffect.CancelSync cancel:
                SyncRunTable.Cancel(context, cancel);
                break;
            case TurnEffect.ChooseLearning choose:
                PostJudge.Choose(context, choose);
                break;
            case TurnEffect.ChoosePost choose:
                PostJudge.Choose(context, choose);
                break;
            case TurnEffect.CreatePersona create:
                PersonaEffects.Create(context, create);
                break;
            case TurnEffect.SetPersonaLearning set:
                PersonaEffects.SetLearning(context, set);
                break;
            case TurnEffect.DeletePersona delete:
                PersonaEffects.Delete(context, delete);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
        }
    }

    // The feed may be connected by the same turn.
    private static bool CanStart(WriteContext context, TurnEffect.StartSync start) =>
        ProfileTable.Find(context.Db, start.Subject.User) is { Remembering: true }
        && (FeedTable.FindOwn(context.Db, start.Subject.User, start.Integration) is not { } feed
            || SyncRunTable.FindOpen(context.Db, feed) is null);

    private static void Start(WriteContext context, TurnEffect.StartSync start)
    {
        if (FeedTable.ReadOf(context.Db, start.Subject.User, start.Integration) is [var feed])
        {
            SyncRunTable.Start(context, feed, start.Run, start.Kind, start.File, start.Wishes, start.Watched?.ToString());
            AuditTable.Add(context, start.Subject.User, "feed-sync", 0);
        }
    }
}
