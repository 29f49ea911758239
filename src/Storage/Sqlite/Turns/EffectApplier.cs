using Confidant.Identity;

namespace Confidant.Storage.Sqlite;

/// <summary>Carries out what a command changes.</summary>
internal static class EffectApplier
{
    private const string HasButtonSql = "SELECT 1 FROM buttons WHERE token = ?";

    // What others were shown in the same turn stays theirs.
    private const string DeleteButtonSql =
        "DELETE FROM buttons WHERE (turn, user_id) = (SELECT turn, user_id FROM buttons WHERE token = ?)";

    private const string SharingSql = """
        UPDATE user_profiles SET cross_context_enabled = ?1,
            sharing_since = iif(?1, iif(cross_context_enabled, sharing_since, ?3), NULL) WHERE user_id = ?2
        """;

    private const string RememberingSql = "UPDATE user_profiles SET remembering = ? WHERE user_id = ?";

    /// <summary>Whether an effect can still do what the turn says it did; computed again, the turn finds out why not.</summary>
    public static bool IsPossible(WriteContext context, TurnEffect effect) => effect switch
    {
        TurnEffect.UseButton use => context.Db.Use(HasButtonSql).Bind(use.Token).Scalar() is not null,
        TurnEffect.UndoForget undo => SoftForgets.CanUndo(context.Db, undo.Subject.User, undo.Message, context.Now),
        TurnEffect.Linking linking => LinkEffects.IsPossible(context, linking),
        TurnEffect.SaveAgent save => AgentEffects.CanSave(context, save),
        TurnEffect.BindAgent bind => AgentEffects.CanBind(context, bind),
        TurnEffect.ResumeSession resume => SessionTable.CanResume(context, resume),
        TurnEffect.Feeding feeding => FeedEffects.IsPossible(context, feeding),
        _ => true,
    };

    /// <summary>Carries an effect out.</summary>
    /// <param name="context">The transaction.</param>
    /// <param name="effect">The effect.</param>
    /// <param name="asked">Where it was asked for.</param>
    public static void Apply(WriteContext context, TurnEffect effect, ConversationKey asked)
    {
        switch (effect)
        {
            case TurnEffect.SetSharing sharing:
                context.Db.Use(SharingSql).Bind(sharing.Enabled).Bind(sharing.Subject.User.Value).Bind(context.Now).Run();
                AuditTable.Add(context, sharing.Subject.User, sharing.Enabled ? "sharing-on" : "sharing-off", 0);
                break;
            case TurnEffect.SetRemembering remembering:
                Set(
                    context,
                    RememberingSql,
                    remembering.Subject,
                    remembering.Enabled,
                    remembering.Enabled ? "remembering-on" : "remembering-off");
                break;
            case TurnEffect.Forget forget:
                Forgetter.Forget(context, forget, asked);
                break;
            case TurnEffect.SoftForget forget:
                SoftForgets.Hide(context, forget);
                break;
            case TurnEffect.UndoForget undo:
                SoftForgets.Undo(context, undo);
                break;
            case TurnEffect.ChangeScope change:
                ScopeChanger.Apply(context, change);
                break;
            case TurnEffect.SetRetention retention:
                Retention.Set(context, retention);
                break;
            case TurnEffect.SetGroupRetention retention:
                Retention.Set(context, retention);
                break;
            case TurnEffect.SetGroup change:
                GroupSettingsTable.Change(context, change);
                break;
            case TurnEffect.SetTopic change:
                TopicTable.Change(context, change);
                break;
            case TurnEffect.SetGroupReach change:
                GroupSettingsTable.Change(context, change);
                break;
            case TurnEffect.WidenReaders change:
                GroupResolution.Widen(context, change);
                break;
            case TurnEffect.RaiseObjection objection:
                Objections.Raise(context, objection);
                break;
            case TurnEffect.WithdrawObjection withdrawal:
                Objections.Withdraw(context, withdrawal);
                break;
            case TurnEffect.Linking linking:
                LinkEffects.Apply(context, linking);
                break;
            case TurnEffect.IssueToken issue:
                TokenTable.Issue(context, issue);
                break;
            case TurnEffect.RevokeToken revoke:
                TokenTable.Revoke(context, revoke);
                break;
            case TurnEffect.SaveAgent save:
                AgentEffects.Save(context, save);
                break;
            case TurnEffect.DeleteAgent delete:
                AgentEffects.Delete(context, delete);
                break;
            case TurnEffect.BindAgent bind:
                AgentEffects.Bind(context, bind);
                break;
            case TurnEffect.BeginSession begin:
                SessionTable.Begin(context, begin.Audience, begin.Conversation, begin.Session);
                break;
            case TurnEffect.ResumeSession resume:
                SessionTable.Resume(context, resume);
                break;
            case TurnEffect.Feeding feeding:
                FeedEffects.Apply(context, feeding);
                break;
            case TurnEffect.UseButton use:
                context.Db.Use(DeleteButtonSql).Bind(use.Token).Run();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
        }
    }

    private static void Set(WriteContext context, string sql, SubjectAuthority subject, bool isOn, string action)
    {
        context.Db.Use(sql).Bind(isOn).Bind(subject.User.Value).Run();
        AuditTable.Add(context, subject.User, action, 0);
    }
}
