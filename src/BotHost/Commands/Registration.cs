using Confidant.Adapters;
using Confidant.BotHost.Commands.Agents;
using Confidant.BotHost.Commands.Feeds;
using Confidant.BotHost.Commands.Groups;
using Confidant.BotHost.Commands.Links;
using Confidant.BotHost.Commands.Links.Bios;
using Confidant.BotHost.Commands.Links.Claims;
using Confidant.BotHost.Commands.Links.Wallets;
using Confidant.BotHost.Commands.MyMemories;
using Confidant.BotHost.Commands.Personas;
using Confidant.BotHost.Commands.Sessions;
using Confidant.BotHost.Commands.Suggestions;
using Confidant.BotHost.Commands.Tokens;
using Confidant.BotHost.Platforms;

namespace Confidant.BotHost.Commands;

/// <summary>Registers the slash commands; menus show them in this order.</summary>
internal static class Registration
{
    /// <summary>Adds the commands.</summary>
    public static IServiceCollection AddCommands(this IServiceCollection services) => services
        .AddSingleton<ICommand, StartCommand>()
        .AddSingleton<ICommand, HelpCommand>()
        .AddSingleton<ICommand, PrivacyCommand>()
        .AddSingleton<MemoryCard>()
        .AddSingleton<MembershipCheck>()
        .AddSingleton<KnownSenders>()
        .AddSingleton<SaidByOthers>()
        .AddSingleton<ICommand, MyMemoriesCommand>()
        .AddSingleton<ForgetCommand>()
        .AddSingleton<ICommand>(static provider => provider.GetRequiredService<ForgetCommand>())
        .AddSingleton<SessionFinder>()
        .AddSingleton<ICommand, SessionCommand>()
        .AddSingleton<ICommand, WhyCommand>()
        .AddSingleton<ICommand, WhoAmICommand>()
        .AddSingleton<ILinkWay, ClaimWay>()
        .AddSingleton<ILinkWay, BioWay>()
        .AddSingleton<HintPhrases>()
        .AddSingleton<ChallengeDesk>()
        .AddSingleton<SignatureDesk>()
        .AddSingleton<WalletProof>()
        .AddSingleton<WalletNameDesk>()
        .AddSingleton<ILinkWay, WalletWay>()
        .AddSingleton<LinkProposals>()
        .AddSingleton<LinkLimits>()
        .AddSingleton<ILinkWay, CodeLinkWay>()
        .AddSingleton<ILinkWay, AccountLinkWay>()
        .AddSingleton<ICommand, LinkCommand>()
        .AddSingleton<ICommand, UnlinkCommand>()
        .AddSingleton<ICommand, ExportCommand>()
        .AddSingleton<AgentChoice>()
        .AddSingleton<OwnAgents>()
        .AddSingleton<GroupAgents>()
        .AddSingleton<ICommand, AgentCommand>()
        .AddSingleton<ICommand, PersonaCommand>()
        .AddSingleton<FeedList>()
        .AddSingleton<FeedConnecting>()
        .AddSingleton<FeedRuns>()
        .AddSingleton<FeedPosts>()
        .AddSingleton<LearnedPosts>()
        .AddSingleton<FeedChoosing>()
        .AddSingleton<FeedProving>()
        .AddSingleton<FeedExportDesk>()
        .AddSingleton<FeedNews>()
        .AddSingleton<ICommand, FeedsCommand>()
        .AddSingleton<ICommand, TokenCommand>()
        .AddSingleton<AdminDesk>()
        .AddSingleton<ICommand, GroupCommand>()
        .AddSingleton<ICommand, StatsCommand>()
        .AddSingleton<ForgetSelections>()
        .AddSingleton<ICommandSuggester, CommandSuggester>()
        .AddSingleton<CommandRouter>()
        .AddSingleton<PrivacyPhrases>();
}
