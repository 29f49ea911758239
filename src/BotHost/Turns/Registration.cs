namespace Confidant.BotHost.Turns;

/// <summary>Registers what happens between a message and its answer.</summary>
internal static class Registration
{
    /// <summary>Adds the turns.</summary>
    public static IServiceCollection AddTurns(this IServiceCollection services) => services
        .AddSingleton<SceneResolver>()
        .AddSingleton<GroupVoice>()
        .AddSingleton<MessageKeeper>()
        .AddSingleton<AnnouncementKeeper>()
        .AddSingleton<PrivacyRequests>()
        .AddSingleton<HintTurn>()
        .AddSingleton<NamesakeQuestion>()
        .AddSingleton<SummaryShelf>()
        .AddSingleton<PersonaShelf>()
        .AddSingleton<SessionShelf>()
        .AddSingleton<AnswerMaker>()
        .AddSingleton<Conversation>()
        .AddSingleton<ReplyComposer>()
        .AddSingleton<TurnCommitter>()
        .AddSingleton<AnswerTurn>()
        .AddSingleton<WalletTurn>()
        .AddSingleton<FeedTurn>()
        .AddSingleton<MediaTurn>()
        .AddSingleton<MessageTurn>()
        .AddSingleton<EditTurn>()
        .AddSingleton<ButtonTurn>()
        .AddSingleton<GroupWelcome>()
        .AddSingleton<GroupTurn>()
        .AddSingleton<DeletionTurn>()
        .AddSingleton<AnnouncementTurn>()
        .AddSingleton<PassingTurn>()
        .AddSingleton<TurnRunner>();
}
