using Confidant.Identity;

namespace Confidant.BotHost.Tools;

/// <summary>The turn that a tool is called in.</summary>
/// <param name="Audience">Who hears the answer.</param>
/// <param name="Conversation">Where it goes.</param>
/// <param name="At">When the person spoke.</param>
/// <param name="Message">What they said.</param>
internal sealed record ToolPlace(Audience Audience, ConversationKey Conversation, DateTimeOffset At, string Message);
