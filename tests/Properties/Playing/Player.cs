namespace Confidant.Properties;

/// <summary>Plays a history on the product and, beside it, on what should be.</summary>
internal sealed class Player : IAsyncDisposable
{
    private const int OperationsBetweenChecks = 6;

    private readonly World _world;
    private readonly Stage _stage;
    private readonly Talk _talk;
    private readonly Rights _rights;
    private readonly Forgetting _forgetting;
    private readonly Answers _answers;
    private readonly SessionSteps _sessions;
    private readonly Upkeep _upkeep;
    private readonly Bonding _bonding;
    private readonly Claiming _claiming;
    private readonly FeedSources _sources;
    private readonly Feeding _feeding;
    private readonly Syncing _syncing;
    private readonly Teaching _teaching;
    private readonly Returning _returning;

    private Player(World world)
    {
        _world = world;
        _stage = new Stage(world);
        _talk = new Talk(_stage);
        _rights = new Rights(_stage);
        _forgetting = new Forgetting(_stage);
        _answers = new Answers(_stage);
        _sessions = new SessionSteps(_stage);
        var minding = new Minding(_stage);
        _upkeep = new Upkeep(_stage, minding);
        _bonding = new Bonding(_stage);
        _claiming = new Claiming(_stage);
        _sources = new FeedSources(_stage);
        _feeding = new Feeding(_stage, minding);
        _syncing = new Syncing(_stage, _sources, _feeding, _forgetting);
        _teaching = new Teaching(_stage, minding, _feeding, _syncing);
        _returning = new Returning(_stage, _sources, _feeding, _syncing, _teaching, _forgetting, _rights, _upkeep);
    }

    /// <summary>Plays a whole history in a store of its own.</summary>
    public static async Task PlayAsync(History history)
    {
        await using var player = new Player(await World.CreateAsync(history.Players));
        for (int i = 0; i < history.Operations.Count; i++)
        {
            // Nothing happens in the same millisecond as something else.
            player._world.Store.Clock.Advance(TimeSpan.FromSeconds(1));
            await player.PlayAsync(history.Operations[i]);
            if ((i + 1) % OperationsBetweenChecks == 0 || i + 1 == history.Operations.Count)
            {
                await player.CheckAsync();
            }
        }
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    private Task PlayAsync(Operation operation) => operation switch
    {
        Operation.Say say => _talk.SayAsync(say),
        Operation.Accept accept => _talk.AcceptAsync(accept),
        Operation.AcceptEdit accept => _talk.AcceptEditAsync(accept),
        Operation.Handle handle => _talk.HandleAsync(handle),
        Operation.Redeliver redeliver => _talk.RedeliverAsync(redeliver),
        Operation.Delete delete => _talk.DeleteAsync(delete),
        Operation.Edit edit => _talk.EditAsync(edit),
        Operation.Rescope rescope => _rights.RescopeAsync(rescope),
        Operation.Share share => _rights.ShareAsync(share),
        Operation.Unshare unshare => _rights.UnshareAsync(unshare),
        Operation.ForgetTopic forget => _forgetting.ForgetAsync(forget),
        Operation.ForgetMessage forget => _forgetting.ForgetAsync(forget),
        Operation.ForgetLast forget => _forgetting.ForgetAsync(forget),
        Operation.ForgetHere forget => _forgetting.ForgetAsync(forget),
        Operation.ForgetAll forget => _forgetting.ForgetAsync(forget),
        Operation.SetGoal set => _rights.SetGoalAsync(set),
        Operation.OfferForget offer => _forgetting.OfferAsync(offer),
        Operation.Retain retain => _rights.RetainAsync(retain),
        Operation.RetainGroup retain => _rights.RetainAsync(retain),
        Operation.Hide hide => _forgetting.HideAsync(hide),
        Operation.Undo undo => _forgetting.UndoAsync(undo),
        Operation.Object objection => _rights.ObjectAsync(objection),
        Operation.Move move => _upkeep.MoveAsync(move),
        Operation.Finish => _upkeep.FinishAsync(),
        Operation.Open open => _upkeep.OpenAsync(open),
        Operation.Widen widen => _upkeep.WidenAsync(widen),
        Operation.Leave leave => _upkeep.LeaveAsync(leave),
        Operation.Rejoin rejoin => _upkeep.RejoinAsync(rejoin),
        Operation.Configure configure => _upkeep.ConfigureAsync(configure),
        Operation.ProposeLink propose => _bonding.ProposeAsync(propose),
        Operation.ConfirmLink confirm => _bonding.ConfirmAsync(confirm),
        Operation.OpenLink open => _bonding.OpenAsync(open),
        Operation.EndLink end => _bonding.EndAsync(end),
        Operation.Link link => _bonding.LinkAsync(link),
        Operation.LinkAndPart link => _bonding.LinkAndPartAsync(link),
        Operation.LinkInEitherOrder link => _bonding.LinkInEitherOrderAsync(link),
        Operation.Claim claim => _claiming.ClaimAsync(claim),
        Operation.Withdraw withdraw => _claiming.WithdrawAsync(withdraw),
        Operation.Connect connect => _feeding.ConnectAsync(connect),
        Operation.PostThere or Operation.EditThere or Operation.TurnThere or Operation.DeleteThere => PlayThere(operation),
        Operation.Sync sync => _syncing.SyncAsync(sync),
        Operation.Pause pause => _feeding.PauseAsync(pause),
        Operation.Disconnect disconnect => _feeding.DisconnectAsync(disconnect),
        Operation.Return back => _returning.ReturnAsync(back),
        Operation.Bring bring => _returning.BringAsync(bring),
        Operation.Reappear reappear => _returning.ReappearAsync(reappear),
        Operation.Choose choose => _feeding.ChooseAsync(choose),
        Operation.ChooseOne choose => _feeding.ChooseAsync(choose),
        Operation.LetLearn let => _teaching.LetLearnAsync(let),
        Operation.MakePersona make => _teaching.MakeAsync(make),
        Operation.DeletePersona delete => _teaching.DeleteAsync(delete),
        Operation.Teach teach => _teaching.TeachAsync(teach),
        Operation.Learn => _upkeep.LearnAsync(),
        Operation.Summarize summarize => _upkeep.SummarizeAsync(summarize),
        Operation.Ask ask => _answers.AskAsync(ask),
        Operation.Answer answer => _answers.AnswerAsync(answer),
        Operation.BeginSession begin => _sessions.BeginAsync(begin),
        Operation.ResumeSession resume => _sessions.ResumeAsync(resume),
        Operation.Show show => _answers.ShowAsync(show),
        Operation.Deliver deliver => _answers.DeliverAsync(deliver),
        Operation.Wait wait => _upkeep.WaitAsync(wait),
        Operation.Purge => _upkeep.PurgeAsync(),
        Operation.Scrub => _upkeep.ScrubAsync(),
        Operation.Restart => _upkeep.RestartAsync(),
        Operation.BackUp => _upkeep.BackUpAsync(),
        Operation.Restore => _upkeep.RestoreAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    private Task PlayThere(Operation operation)
    {
        switch (operation)
        {
            case Operation.PostThere post:
                _sources.Post(post);
                break;
            case Operation.EditThere edit:
                _sources.Edit(edit);
                break;
            case Operation.TurnThere turn:
                _sources.Turn(turn);
                break;
            case Operation.DeleteThere delete:
                _sources.Delete(delete);
                break;
            default:
                break;
        }

        return Task.CompletedTask;
    }

    private async Task CheckAsync()
    {
        await new ReaderChecks(_world, _stage).CheckAsync();
        await new SubjectChecks(_world, _stage).CheckAsync();
        await new FeedChecks(_world, _stage).CheckAsync();
        await new OutboxChecks(_world, _stage).CheckAsync();
        new TableChecks(_world, _stage).Check();
    }
}
