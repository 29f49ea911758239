using Confidant.Memory;

namespace Confidant.Properties;

/// <summary>A run that a worker has claimed.</summary>
/// <param name="Task">What is to be done.</param>
/// <param name="Job">Its job.</param>
/// <param name="Owner">The worker.</param>
internal sealed record SyncReading(SyncTask Task, JobId Job, string Owner);
