using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Confidant.BotHost.Models.Clients;

/// <summary>Counts calls, their tokens and how long they took, by task, model and outcome. No words, nobody's name.</summary>
internal sealed class ModelMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string MeterName = "Confidant.Models";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _tokens;

    /// <summary>Makes the instruments.</summary>
    public ModelMetrics(IMeterFactory meters)
    {
        Meter meter = meters.Create(MeterName);
        _duration = meter.CreateHistogram<double>("confidant.model.call.duration", "s", "How long a call to a model took.");
        _tokens = meter.CreateCounter<long>("confidant.model.tokens", "{token}", "Tokens as models counted them.");
    }

    /// <summary>Notes the end of a call.</summary>
    /// <param name="task">What it was for.</param>
    /// <param name="model">The model.</param>
    /// <param name="outcome">"ok", or the fault.</param>
    /// <param name="took">How long it took.</param>
    /// <param name="usage">The tokens; null where nobody counted them.</param>
    public void Note(ModelTask task, string model, string outcome, TimeSpan took, UsageDetails? usage)
    {
        var tags = new TagList { { "task", task.ToString() }, { "model", model } };
        Count("input", usage?.InputTokenCount, tags);
        Count("output", usage?.OutputTokenCount, tags);
        tags.Add("outcome", outcome);
        _duration.Record(took.TotalSeconds, tags);
    }

    private void Count(string direction, long? tokens, TagList tags)
    {
        if (tokens is > 0)
        {
            tags.Add("direction", direction);
            _tokens.Add(tokens.Value, tags);
        }
    }
}
