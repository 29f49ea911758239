using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models;

/// <summary>The models that are configured. Their clients bound time, retries and cost by themselves. Safe for concurrent use.</summary>
internal interface IModelClients
{
    /// <summary>The client for a task; null where the host does that by rules.</summary>
    IChatClient? Find(ModelTask task);
}
