return await Fazhi.Host.Verbs.RunAsync(args);
