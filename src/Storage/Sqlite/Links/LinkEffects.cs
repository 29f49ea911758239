namespace Confidant.Storage.Sqlite;

/// <summary>Carries out what people say and prove to be theirs.</summary>
internal static class LinkEffects
{
    /// <summary>Whether an effect can still do what the turn says it did; computed again, the turn finds out why not.</summary>
    public static bool IsPossible(WriteContext context, TurnEffect.Linking effect) => effect switch
    {
        TurnEffect.ProposeLink propose => LinkTable.CanPropose(context, propose),
        TurnEffect.ConfirmLink confirm => LinkTable.CanConfirm(context, confirm),
        TurnEffect.OpenLink open => LinkTable.CanChange(context, open.Subject, open.Link),
        TurnEffect.UseChallenge use => ChallengeTable.CanUse(context, use),
        TurnEffect.CountAttempt attempt => AttemptTable.FindNext(context.Db, context.Terms, attempt.Limits, context.Now) is null,
        TurnEffect.UseLinkCode use => LinkCodeTable.Find(context.Db, context.Journal, use.Subject.User, use.Account, use.Code, context.Now) is not null,
        TurnEffect.DeclareClaim declare => ClaimTable.CanDeclare(context, declare),
        TurnEffect.ProveClaim prove => ClaimTable.CanProve(context, prove),
        TurnEffect.NoteNamesakeCheck check => Namesakes.Look(context.Db, check.Subject.User) is not null,
        TurnEffect.ChoosePrimaryClaim choose => ClaimTable.CanChoose(context, choose),
        _ => true,
    };

    /// <summary>Carries an effect out.</summary>
    public static void Apply(WriteContext context, TurnEffect.Linking effect)
    {
        switch (effect)
        {
            case TurnEffect.ProposeLink propose:
                LinkTable.Propose(context, propose);
                break;
            case TurnEffect.ConfirmLink confirm:
                LinkTable.Confirm(context, confirm);
                break;
            case TurnEffect.OpenLink open:
                LinkTable.Open(context, open);
                break;
            case TurnEffect.EndLink end:
                LinkTable.End(context, end);
                break;
            case TurnEffect.OpenChallenge open:
                ChallengeTable.Open(context, open);
                break;
            case TurnEffect.UseChallenge use:
                ChallengeTable.Use(context, use);
                break;
            case TurnEffect.FailChallenge fail:
                ChallengeTable.Fail(context, fail);
                break;
            case TurnEffect.FindNames find:
                ChallengeTable.QueueNames(context, find);
                break;
            case TurnEffect.CountAttempt attempt:
                AttemptTable.Count(context, attempt);
                break;
            case TurnEffect.IssueLinkCode issue:
                LinkCodeTable.Issue(context, issue);
                break;
            case TurnEffect.UseLinkCode use:
                LinkCodeTable.End(context, use.Code);
                break;
            case TurnEffect.EndLinkCode end:
                LinkCodeTable.End(context, end.Code);
                break;
            case TurnEffect.DeclareClaim declare:
                ClaimTable.Declare(context, declare);
                break;
            case TurnEffect.ProveClaim prove:
                ClaimTable.Prove(context, prove);
                break;
            case TurnEffect.WithdrawClaim withdraw:
                ClaimTable.Withdraw(context, withdraw);
                break;
            case TurnEffect.NoteNamesakeCheck check:
                Namesakes.Note(context, check.Subject.User);
                break;
            case TurnEffect.ChoosePrimaryClaim choose:
                ClaimTable.Choose(context, choose);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
        }
    }
}
