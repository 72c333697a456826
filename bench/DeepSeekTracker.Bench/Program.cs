Console.WriteLine("measurements and data tools");
