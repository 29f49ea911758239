using Confidant.Adapters;
using Confidant.BotHost.Models;
using Confidant.BotHost.Models.Clients;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Confidant.BotHost.Doctor;

/// <summary>Asks every configured model for one word, the way the host asks it; those for sounds and pictures with a small sample.</summary>
internal sealed class ModelExaminer(IModelClients clients, ModelHealth health, IOptions<ModelOptions> options)
{
    private const string Area = "models";

    private static readonly ChatMessage[] _question = [new(ChatRole.User, "Answer with the word: ready")];

    /// <summary>What there is to say. Costs some tokens.</summary>
    public async ValueTask<IReadOnlyList<Examined>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.HasModels)
        {
            return [new Examined(Area, new Finding("provider", FindingKind.Good, "No model is configured; the host answers by rules."))];
        }

        var examined = new List<Examined>();
        foreach (IGrouping<string, ModelTask> tasks in Enum.GetValues<ModelTask>()
            .Where(task => clients.Find(task) is not null && task is not (ModelTask.Transcription or ModelTask.Vision))
            .GroupBy(options.Value.ModelOf))
        {
            examined.Add(new Examined(Area, await AskAsync(tasks.First(), _question, cancellationToken)));
        }

        if (clients.Find(ModelTask.Transcription) is not null)
        {
            examined.Add(new Examined(Area, await AskAsync(
                ModelTask.Transcription, [new ChatMessage(ChatRole.User, [MediaSample.Silence()])], cancellationToken)));
        }

        if (clients.Find(ModelTask.Vision) is not null)
        {
            examined.Add(new Examined(Area, await AskAsync(
                ModelTask.Vision, [.. _question, new ChatMessage(ChatRole.User, [MediaSample.Square()])], cancellationToken)));
        }

        return examined;
    }

    private async ValueTask<Finding> AskAsync(ModelTask task, ChatMessage[] question, CancellationToken cancellationToken)
    {
        string model = options.Value.ModelOf(task);
        try
        {
            _ = await clients.Find(task)!.GetResponseAsync(question, cancellationToken: cancellationToken);
            return new Finding(model, FindingKind.Good, task switch
            {
                ModelTask.Transcription => "The model takes sounds.",
                ModelTask.Vision => "The model takes pictures.",
                _ => "The model answers.",
            });
        }
        catch (ModelException)
        {
            // What it means was noted when it failed.
            ModelCondition? condition = health.Problems.FirstOrDefault(problem => problem.Task == task);
            return new Finding(
                model, FindingKind.Fault, condition?.Cause ?? "The model gave no answer.", condition?.Cure ?? "See the endpoint's own log.");
        }
    }
}
